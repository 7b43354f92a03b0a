package dev.coldpath.api.score;

import dev.coldpath.meter.Charges.Used;
import dev.coldpath.plan.Plan;
import java.util.OptionalInt;

/// The canned usage that test keys get: some of what the account's plan includes.
final class SandboxUsage {
    private static final int COLD_PERCENT = 44;
    private static final int CACHED_PERCENT = 46;
    private static final int COLD_WITHOUT_LIMIT = 1_860;
    private static final int CACHED_WITHOUT_LIMIT = 41_250;

    private SandboxUsage() {}

    static Used of(Plan plan) {
        return new Used(
                share(plan.coldCallsIncluded(), COLD_PERCENT, COLD_WITHOUT_LIMIT),
                share(plan.cachedCallsIncluded(), CACHED_PERCENT, CACHED_WITHOUT_LIMIT));
    }

    private static int share(OptionalInt included, int percent, int withoutLimit) {
        return included.isPresent() ? (int) ((long) percent * included.getAsInt() / 100) : withoutLimit;
    }
}
