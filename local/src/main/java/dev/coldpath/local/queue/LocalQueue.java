package dev.coldpath.local.queue;

import dev.coldpath.job.Job;
import dev.coldpath.local.queue.FairQueue.Message;
import dev.coldpath.settle.Starter;
import dev.coldpath.time.Timer;
import dev.coldpath.work.Work;
import dev.coldpath.work.Worker;
import dev.coldpath.work.Worker.Handled;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// A queue in memory and the workers at its end. A message that breaks its handling comes again with the reconciler.
public final class LocalQueue implements Starter, AutoCloseable {
    private final FairQueue messages = new FairQueue();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Worker worker;
    private final Work work;
    private final InstantSource time;
    private final Timer timer;
    private final Consumer<Throwable> trouble;

    public LocalQueue(Worker worker, Work work, InstantSource time, Timer timer, Consumer<Throwable> trouble) {
        this.worker = worker;
        this.work = work;
        this.time = time;
        this.timer = timer;
        this.trouble = trouble;
    }

    /// Lets so many jobs be worked on at a time.
    public void start(int workers) {
        for (int i = 0; i < workers; i++) {
            threads.execute(this::handleForEver);
        }
    }

    @Override
    public Start start(Job job) {
        messages.add(new Message(job.scope().account(), job.id()));
        return Start.STARTED;
    }

    /// Interrupts the workers; what they were at is claimed again by the next process.
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void handleForEver() {
        try {
            while (true) {
                handle(messages.take());
            }
        } catch (InterruptedException _) {
            // closed
            Thread.currentThread().interrupt();
        }
    }

    private void handle(Message message) throws InterruptedException {
        try {
            switch (worker.handle(message.job(), work)) {
                case Handled.Done() -> {
                    // forgotten
                }
                case Handled.Again(Duration in) -> threads.execute(() -> addLater(message, in));
            }
        } catch (RuntimeException | Error e) {
            // whatever broke, this worker goes on with the next message
            trouble.accept(e);
        }
    }

    private void addLater(Message message, Duration in) {
        try {
            timer.await(time.instant().plus(in));
            messages.add(message);
        } catch (InterruptedException _) {
            // closed
            Thread.currentThread().interrupt();
        }
    }
}
