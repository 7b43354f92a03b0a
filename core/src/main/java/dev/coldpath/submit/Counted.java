package dev.coldpath.submit;

import dev.coldpath.settle.Reconciler;
import dev.coldpath.submit.Allowance.Left;
import dev.coldpath.submit.Refusal.NoColdRuns;
import dev.coldpath.submit.Refusal.OverQuota;
import dev.coldpath.submit.Refusal.Overloaded;
import dev.coldpath.submit.Refusal.Quota;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What was charged so far, as of one clock that neither counter runs behind.
record Counted(Usage scope, Usage key) {
    private static final Duration NEXT_PASS = Reconciler.PERIOD;

    static Counted at(Instant now, Usage scope, Usage key) {
        Instant clock = Stream.of(now, scope.lastAt(), key.lastAt())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Counted(scope.at(clock), key.at(clock));
    }

    Instant clock() {
        return scope.lastAt();
    }

    /// Why one unit more is too much, if it is: the first full limit by name, the last to clear by time.
    Optional<Refusal> refusal(Limits limits) {
        if (!limits.coldRuns()) {
            return Optional.of(new NoColdRuns(limits.plan()));
        }
        Caps caps = limits.caps();
        Instant now = clock();
        return Stream.of(
                        full(Quota.MONTH, caps.month(), scope.cold(), Duration.between(now, scope.monthEnds())),
                        rolling(Quota.KEY_HOUR, caps.keyHour(), key),
                        rolling(Quota.ACCOUNT_DAY, caps.accountDay(), scope),
                        full(Quota.UTC_DAY, caps.utcDay(), scope.today(), Duration.between(now, scope.dayEnds())))
                .flatMap(Optional::stream)
                .reduce((first, next) -> new OverQuota(first.quota(), longer(first.retryIn(), next.retryIn())))
                .<Refusal>map(full -> full)
                .or(() -> limits.takesWork() ? Optional.empty() : Optional.of(new Overloaded(NEXT_PASS)));
    }

    /// How each limit stands; nothing to tell where no unit can be charged at all.
    Allowance left(Limits limits) {
        if (!limits.coldRuns()) {
            return Allowance.NONE;
        }
        Caps caps = limits.caps();
        return new Allowance(Stream.of(
                        left(Quota.MONTH, caps.month(), scope.cold(), until(scope.monthEnds())),
                        left(Quota.KEY_HOUR, caps.keyHour(), key.recent().sum(), oldestLeaves(key)),
                        left(
                                Quota.ACCOUNT_DAY,
                                caps.accountDay(),
                                scope.recent().sum(),
                                oldestLeaves(scope)),
                        left(Quota.UTC_DAY, caps.utcDay(), scope.today(), until(scope.dayEnds())))
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<Left> left(Quota quota, OptionalInt cap, int counted, Optional<Duration> clears) {
        return cap.isPresent()
                ? Optional.of(new Left(quota, cap.getAsInt(), Math.max(0, cap.getAsInt() - counted), clears))
                : Optional.empty();
    }

    private Optional<Duration> until(Instant end) {
        return Optional.of(Duration.between(clock(), end));
    }

    private static Optional<Duration> oldestLeaves(Usage usage) {
        int sum = usage.recent().sum();
        return sum == 0 ? Optional.empty() : Optional.of(usage.recent().clears(sum, usage.lastAt()));
    }

    private static Optional<OverQuota> full(Quota quota, OptionalInt cap, int counted, Duration clears) {
        return cap.isPresent() && counted >= cap.getAsInt()
                ? Optional.of(new OverQuota(quota, clears))
                : Optional.empty();
    }

    private static Optional<OverQuota> rolling(Quota quota, OptionalInt cap, Usage usage) {
        int most = cap.orElse(Integer.MAX_VALUE);
        return full(quota, cap, usage.recent().sum(), usage.recent().clears(most, usage.lastAt()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    Usage scopeCharged(Caps caps) {
        return scope.charged(caps.accountDay().isPresent() || caps.utcDay().isPresent());
    }

    Optional<Usage> keyCharged(Caps caps) {
        return caps.keyHour().isPresent() ? Optional.of(key.charged(true)) : Optional.empty();
    }
}
