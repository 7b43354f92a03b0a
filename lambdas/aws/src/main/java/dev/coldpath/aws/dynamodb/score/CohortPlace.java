package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.CohortKey;
import dev.coldpath.score.Composites;
import dev.coldpath.score.Tenths;

/// Where a newest record is in the index of cohorts.
final class CohortPlace {
    /// So that every place has as many digits.
    private static final int FIVE_DIGITS = 10_000;

    private CohortPlace() {}

    static String partition(CohortKey cohort) {
        return String.join("#", cohort.pipelineVersion(), within(cohort));
    }

    /// A cohort among those of its version.
    static String within(CohortKey cohort) {
        return String.join("#", cohort.sector(), cohort.geo(), cohort.profile().wire());
    }

    /// Sorts by composite, the highest first, and then by domain.
    static String place(Tenths composite, Domain domain) {
        return FIVE_DIGITS + Composites.HIGHEST - composite.value() + "#" + domain;
    }
}
