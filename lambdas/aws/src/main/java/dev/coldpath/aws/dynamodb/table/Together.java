package dev.coldpath.aws.dynamodb.table;

import dev.coldpath.store.StoreDown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Asks many things of a store a few at a time.
public final class Together {
    private static final int AT_ONCE = 16;

    private Together() {}

    /// The answers, in the order of the questions. What one of them throws is thrown, and then no further one begins.
    public static <A, B> List<B> each(Collection<A> questions, Function<A, B> ask) {
        if (questions.size() <= 1) {
            return questions.stream().map(ask).toList();
        }
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<B>> asked = new ArrayList<>();
            questions.forEach(question -> asked.add(threads.submit(() -> ask.apply(question))));
            List<B> answers = new ArrayList<>();
            try {
                for (Future<B> each : asked) {
                    answers.add(each.get());
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new StoreDown("store: interrupted while it was asked", e);
            }
            return answers;
        }
    }
}
