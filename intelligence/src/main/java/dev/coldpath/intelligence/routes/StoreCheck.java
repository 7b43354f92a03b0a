package dev.coldpath.intelligence.routes;

import dev.coldpath.time.Timer;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// The outcome of one read of the store, within a time limit.
sealed interface StoreCheck<T> {
    record Answered<T>(T answer) implements StoreCheck<T> {}

    /// It said no, in whatever way: a store that refuses us is as little use as one that is down.
    record Failed<T>() implements StoreCheck<T> {}

    record Late<T>() implements StoreCheck<T> {}

    /// Asks, and waits until this instant at most. A read that goes on after that is interrupted.
    static <T> StoreCheck<T> of(Supplier<T> read, Instant until, Timer timer) {
        CompletableFuture<StoreCheck<T>> first = new CompletableFuture<>();
        Thread reading = Thread.ofVirtual().start(() -> {
            try {
                first.complete(new Answered<>(read.get()));
            } catch (RuntimeException e) {
                first.complete(new Failed<>());
                tell(e);
            }
        });
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                timer.await(until);
                first.complete(new Late<>());
            } catch (InterruptedException _) {
                // the read was faster
            }
        });
        try {
            return first.join();
        } finally {
            reading.interrupt();
            waiting.interrupt();
        }
    }

    /// Without the message, which may quote what was read.
    private static void tell(RuntimeException refused) {
        System.getLogger(StoreCheck.class.getName())
                .log(System.Logger.Level.WARNING, "health: the store failed with {0}", refused.getClass());
    }
}
