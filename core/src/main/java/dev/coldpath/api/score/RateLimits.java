package dev.coldpath.api.score;

import dev.coldpath.api.ApiError;
import dev.coldpath.api.Response;
import dev.coldpath.submit.Allowance;
import dev.coldpath.submit.Allowance.Left;
import dev.coldpath.submit.Refusal.Quota;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The headers `RateLimit-Policy` and `RateLimit`: which limits the caller has, and what is left of each.
final class RateLimits {
    /// The others say nothing about limits.
    private static final Set<Integer> TOLD_WITH = Set.of(200, 202, 429);

    private RateLimits() {}

    /// The same response with the headers, if its status has them and there is a limit to tell.
    static Response tell(Response response, Allowance allowance) {
        List<Left> limits = allowance.limits();
        return limits.isEmpty() || !TOLD_WITH.contains(response.status())
                ? response
                : response.with("RateLimit-Policy", list(limits, RateLimits::policy))
                        .with("RateLimit", list(limits, RateLimits::state));
    }

    private static String list(List<Left> limits, Function<Left, String> item) {
        return limits.stream().map(item).collect(Collectors.joining(", "));
    }

    private static String policy(Left limit) {
        return name(limit.quota()) + ";q=" + limit.most() + window(limit.quota());
    }

    private static String state(Left limit) {
        String clears =
                limit.clears().map(wait -> ";t=" + ApiError.retryAfter(wait)).orElse("");
        return name(limit.quota()) + ";r=" + limit.left() + clears;
    }

    private static String name(Quota quota) {
        return switch (quota) {
            case MONTH -> "\"cold-month\"";
            case KEY_HOUR -> "\"cold-hour\"";
            case ACCOUNT_DAY -> "\"cold-day\"";
            case UTC_DAY -> throw unknown(quota);
        };
    }

    /// In seconds; a calendar month has no such length.
    private static String window(Quota quota) {
        return switch (quota) {
            case MONTH -> "";
            case KEY_HOUR -> ";w=3600";
            case ACCOUNT_DAY -> ";w=86400";
            case UTC_DAY -> throw unknown(quota);
        };
    }

    private static IllegalStateException unknown(Quota quota) {
        return new IllegalStateException("rate limits: a score has no limit " + quota);
    }
}
