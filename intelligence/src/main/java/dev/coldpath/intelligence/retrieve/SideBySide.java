package dev.coldpath.intelligence.retrieve;

import dev.coldpath.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;

/// Runs tasks at the same time, each on a thread of its own, and gives up those that take too long.
final class SideBySide {
    private final ThreadFactory threads;
    private final InstantSource time;
    private final Timer timer;

    SideBySide(ThreadFactory threads, InstantSource time, Timer timer) {
        this.threads = threads;
        this.time = time;
        this.timer = timer;
    }

    /// Something to do; an interrupt means that nobody wants it any more.
    interface Task<T> {
        T run() throws InterruptedException;
    }

    /// What a thread has to say.
    private sealed interface News<T> {
        record Done<T>(int task, T result) implements News<T> {}

        record Broke<T>(RuntimeException cause) implements News<T> {}

        record Fell<T>(Error cause) implements News<T> {}

        record TimeUp<T>() implements News<T> {}
    }

    /// What each task came to, in their order; empty: it was not back in time, and was given up.
    <T> List<Optional<T>> within(Duration limit, List<Task<T>> tasks) throws InterruptedException {
        if (tasks.isEmpty()) {
            return List.of();
        }
        BlockingQueue<News<T>> news = new LinkedBlockingQueue<>();
        Instant end = time.instant().plus(limit);
        List<Thread> started = new ArrayList<>();
        try {
            for (int i = 0; i < tasks.size(); i++) {
                int number = i;
                started.add(start(() -> work(number, tasks.get(number), news)));
            }
            started.add(start(() -> watch(end, news)));
            return collect(tasks.size(), news);
        } finally {
            started.forEach(Thread::interrupt);
        }
    }

    private Thread start(Runnable run) {
        Thread thread = threads.newThread(run);
        thread.start();
        return thread;
    }

    private static <T> List<Optional<T>> collect(int count, BlockingQueue<News<T>> news) throws InterruptedException {
        List<Optional<T>> results = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            results.add(Optional.empty());
        }
        int back = 0;
        while (back < count) {
            switch (news.take()) {
                case News.Done<T>(int task, T result) -> {
                    results.set(task, Optional.of(result));
                    back++;
                }
                case News.Broke<T>(RuntimeException cause) -> throw cause;
                case News.Fell<T>(Error cause) -> throw cause;
                case News.TimeUp<T>() -> back = count;
            }
        }
        return results;
    }

    private static <T> void work(int number, Task<T> task, BlockingQueue<News<T>> news) {
        try {
            news.add(new News.Done<>(number, task.run()));
        } catch (InterruptedException _) {
            // given up: nobody reads the news any more
        } catch (RuntimeException e) {
            news.add(new News.Broke<>(e));
        } catch (Error e) {
            news.add(new News.Fell<>(e));
        }
    }

    private <T> void watch(Instant end, BlockingQueue<News<T>> news) {
        try {
            timer.await(end);
            news.add(new News.TimeUp<>());
        } catch (InterruptedException _) {
            // everybody is back
        }
    }
}
