package dev.coldpath.scoring.pipeline;

import dev.coldpath.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that moves when a test says so, and the timer that goes with it.
final class SettableClock implements InstantSource, Timer {
    private final Object lock = new Object();
    private Instant now;
    private int waiting;

    SettableClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        synchronized (lock) {
            return now;
        }
    }

    void advance(Duration by) {
        synchronized (lock) {
            now = now.plus(by);
            lock.notifyAll();
        }
    }

    /// Blocks until somebody waits for this clock.
    void awaitWaiter() throws InterruptedException {
        synchronized (lock) {
            while (waiting == 0) {
                lock.wait();
            }
        }
    }

    @Override
    public void await(Instant until) throws InterruptedException {
        synchronized (lock) {
            waiting++;
            lock.notifyAll();
            try {
                while (now.isBefore(until)) {
                    lock.wait();
                }
            } finally {
                waiting--;
            }
        }
    }
}
