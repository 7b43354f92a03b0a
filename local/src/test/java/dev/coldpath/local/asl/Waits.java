package dev.coldpath.local.asl;

import dev.coldpath.testkit.SettableTime;
import dev.coldpath.time.Timer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A settable clock's timer that remembers which instants it was asked to wait for, so that a test moves the clock
/// when the wait it means has begun, and not before.
public final class Waits implements Timer {
    private final SettableTime time;
    private final List<Instant> asked = new ArrayList<>();

    public Waits(SettableTime time) {
        this.time = time;
    }

    @Override
    public void await(Instant until) throws InterruptedException {
        synchronized (asked) {
            asked.add(until);
            asked.notifyAll();
        }
        time.await(until);
    }

    /// Blocks until somebody waits for this very instant.
    public void awaitAsked(Instant until) throws InterruptedException {
        synchronized (asked) {
            while (!asked.contains(until)) {
                asked.wait();
            }
        }
    }

    /// The same, then moves the clock there.
    public void pass(Instant until) throws InterruptedException {
        awaitAsked(until);
        time.set(until);
    }
}
