package dev.coldpath.infra;

import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.Validations;
import software.constructs.IConstruct;

/// Findings of the security checks that are meant to be so, each with its reason.
final class Accepted {
    private Accepted() {}

    static void finding(IConstruct at, String rule, String because) {
        Validations.of(at)
                .acknowledge(Acknowledgment.builder().id(rule).reason(because).build());
    }
}
