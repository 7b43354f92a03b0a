package dev.coldpath.testkit;

import dev.coldpath.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that moves when a test says so, and the timer that goes with it.
public final class SettableTime implements InstantSource, Timer {
    private final Object lock = new Object();
    private Instant now;
    private int waiting;

    public SettableTime(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        synchronized (lock) {
            return now;
        }
    }

    /// Moves the clock and wakes everybody whose instant has come.
    public void advance(Duration by) {
        synchronized (lock) {
            now = now.plus(by);
            lock.notifyAll();
        }
    }

    public void set(Instant to) {
        synchronized (lock) {
            now = to;
            lock.notifyAll();
        }
    }

    /// Blocks until at least so many threads wait for this clock: what a test calls before it moves the clock.
    public void awaitWaiters(int atLeast) throws InterruptedException {
        synchronized (lock) {
            while (waiting < atLeast) {
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
