package dev.coldpath.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A number of threads that process many items. Remote stores are worth many of them, since they mostly wait for
/// answers.
///
/// @param hands how many work at once
public record Crew(int hands) {
    /// One after the other in the thread that asks, so that the same things happen in the same order.
    public static final Crew ALONE = new Crew(1);

    public Crew {
        if (hands < 1) {
            throw new IllegalArgumentException("crew: " + hands + " hands");
        }
    }

    /// Begins with each in this order, and returns when all have ended.
    ///
    /// @throws IllegalStateException the work threw: who gives it catches what may happen
    public <T> void each(List<T> all, Consumer<T> work) {
        if (hands == 1) {
            all.forEach(work);
            return;
        }
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> working = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int hand = 0; hand < Math.min(hands, all.size()); hand++) {
                working.add(threads.submit(() -> untilDone(all, next, work)));
            }
        }
        working.forEach(Crew::ended);
    }

    private static <T> void untilDone(List<T> all, AtomicInteger next, Consumer<T> work) {
        for (int number = next.getAndIncrement(); number < all.size(); number = next.getAndIncrement()) {
            work.accept(all.get(number));
        }
    }

    private static void ended(Future<?> hand) {
        try {
            hand.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("crew: its work broke", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("crew: interrupted", e);
        }
    }
}
