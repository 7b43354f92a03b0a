package dev.coldpath.aws.dynamodb;

import dev.coldpath.domain.Domain;

/// Under which key a table keeps everything about a company.
final class CompanyKey {
    private static final String PREFIX = "D#";

    private CompanyKey() {}

    static String of(Domain domain) {
        return PREFIX + domain;
    }

    static Domain domain(String key) {
        return new Domain(key.substring(PREFIX.length()));
    }
}
