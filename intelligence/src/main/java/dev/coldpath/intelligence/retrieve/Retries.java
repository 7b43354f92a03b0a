package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.store.StoreDown;
import dev.coldpath.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Asks again where that may help: models and indexes three times more, the content store twice.
public record Retries(InstantSource time, Timer timer) {
    private static final List<Duration> UPSTREAM =
            List.of(Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(800));
    private static final List<Duration> STORE = UPSTREAM.subList(0, 2);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /// What a model or an index says.
    ///
    /// @throws UpstreamFailed what it failed with last
    <T> T upstream(Supplier<T> call) throws InterruptedException {
        return call(call, UPSTREAM, Retries::passing);
    }

    /// The same for work in the background, which cannot be interrupted: an interrupt is no answer, and is kept. What
    /// took long to fail is not asked again, or whoever has many questions would wait for ever on one that hangs.
    ///
    /// @throws UpstreamFailed what it failed with last
    public <T> T inBackground(Supplier<T> call) {
        Instant end = time.instant().plus(LONGEST);
        try {
            return call(call, UPSTREAM, e -> passing(e) && time.instant().isBefore(end));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UpstreamFailed(UpstreamFailed.NO_ANSWER, e);
        }
    }

    /// What the content store says.
    ///
    /// @throws StoreDown when it was down each time
    <T> T store(Supplier<T> call) throws InterruptedException {
        return call(call, STORE, StoreDown.class::isInstance);
    }

    private static boolean passing(RuntimeException e) {
        return e instanceof UpstreamFailed failed && failed.passing();
    }

    private <T> T call(Supplier<T> call, List<Duration> pauses, Predicate<RuntimeException> passing)
            throws InterruptedException {
        for (Duration pause : pauses) {
            try {
                return call.get();
            } catch (RuntimeException e) {
                if (!passing.test(e)) {
                    throw e;
                }
            }
            timer.await(time.instant().plus(pause));
        }
        return call.get();
    }
}
