package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.store.StoreDown;
import dev.coldpath.time.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Asks again where that may help (intelligence-api §9): models and indexes three times more, the content store twice.
record Retries(InstantSource time, Timer timer) {
    private static final List<Duration> UPSTREAM =
            List.of(Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(800));
    private static final List<Duration> STORE = UPSTREAM.subList(0, 2);

    /// What a model or an index says.
    ///
    /// @throws UpstreamFailed what it failed with last
    <T> T upstream(Supplier<T> call) throws InterruptedException {
        return call(call, UPSTREAM, e -> e instanceof UpstreamFailed failed && failed.passing());
    }

    /// What the content store says.
    ///
    /// @throws StoreDown when it was down each time
    <T> T store(Supplier<T> call) throws InterruptedException {
        return call(call, STORE, StoreDown.class::isInstance);
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
