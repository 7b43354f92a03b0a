package dev.coldpath.lambda.worker;

import dev.coldpath.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadFactory;

/// Interrupts work that would outlast its call. What is over by then is interrupted by nobody.
record TimeLimit(InstantSource time, Timer timer, ThreadFactory threads) {
    /// Work that ends early when it is interrupted.
    interface Interruptible<T> {
        T run() throws InterruptedException;
    }

    /// The instant so long from now.
    Instant in(Duration left) {
        return time.instant().plus(left);
    }

    /// Works until this instant at most.
    ///
    /// @throws InterruptedException when the work was not over by then
    <T> T within(Instant until, Interruptible<T> work) throws InterruptedException {
        Watch watch = new Watch(Thread.currentThread());
        Thread alarm = threads.newThread(() -> {
            try {
                timer.await(until);
                watch.ring();
            } catch (InterruptedException _) {
                // the work was faster
                Thread.currentThread().interrupt();
            }
        });
        alarm.start();
        try {
            return work.run();
        } finally {
            watch.end();
            alarm.interrupt();
        }
    }

    /// Who works, until he is done.
    private static final class Watch {
        private final Thread worker;
        private boolean over;
        private boolean rang;

        Watch(Thread worker) {
            this.worker = worker;
        }

        synchronized void ring() {
            if (!over) {
                rang = true;
                worker.interrupt();
            }
        }

        /// An interrupt that came too late to be noticed is taken back.
        synchronized void end() {
            over = true;
            if (rang) {
                Thread.interrupted();
            }
        }
    }
}
