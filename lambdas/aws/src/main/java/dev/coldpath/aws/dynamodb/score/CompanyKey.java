package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.domain.Domain;

/// Under which key a table keeps everything about a company.
public final class CompanyKey {
    private static final String PREFIX = "D#";

    private CompanyKey() {}

    public static String of(Domain domain) {
        return PREFIX + domain;
    }

    static Domain domain(String key) {
        return new Domain(key.substring(PREFIX.length()));
    }
}
