package dev.coldpath.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Runs the same work on many threads that start together.
public final class Race {
    private Race() {}

    /// What each of them returned, in no order that means anything.
    public static <T> List<T> of(int runners, Callable<T> work) {
        return of(runners, _ -> work);
    }

    /// The same with a work of its own for each runner, numbered from 0.
    public static <T> List<T> of(int runners, IntFunction<Callable<T>> works) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (int runner = 0; runner < runners; runner++) {
                Callable<T> work = works.apply(runner);
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("race: a runner failed", e);
        }
    }
}
