package dev.coldpath.api.score;

import dev.coldpath.api.ApiError;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route.Call;
import dev.coldpath.meter.Meter;
import dev.coldpath.meter.Metered;
import java.time.Duration;

/// A stored answer, which counts as one cached call of its caller.
final class CachedAnswer {
    private CachedAnswer() {}

    /// Counts the answer, which is whole by now, and gives it, unless the plan blocks.
    static Response metered(Response answer, Meter meter, Call call) {
        return switch (meter.count(call.caller(), call.now())) {
            case Metered.Passed() -> answer;
            case Metered.Blocked(Duration retryIn) -> blocked(retryIn);
        };
    }

    static Response blocked(Duration retryIn) {
        return ApiError.CACHED_BUDGET_EXHAUSTED
                .because("monthly_cap")
                .with("Retry-After", ApiError.retryAfter(retryIn));
    }
}
