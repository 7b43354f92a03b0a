package dev.coldpath.scoring.net;

import dev.coldpath.time.Timer;
import java.io.IOException;
import java.time.InstantSource;

/// Ends a call at its deadline, whatever it is doing then: a peer that sends a byte now and again outlives every socket
/// time-out, but not this.
final class Cutoff implements AutoCloseable {
    private final InstantSource time;
    private final Deadline deadline;
    private final Thread watcher;
    private volatile boolean reached;

    /// Cuts a call off from another thread; must be harmless when the call is over already.
    interface End {
        void cut() throws IOException;
    }

    Cutoff(InstantSource time, Timer timer, Deadline deadline, End end) {
        this.time = time;
        this.deadline = deadline;
        this.watcher = Thread.ofVirtual().start(() -> watch(timer, end));
    }

    private void watch(Timer timer, End end) {
        try {
            timer.await(deadline.at());
            reached = true;
            end.cut();
        } catch (InterruptedException | IOException _) {
            // the call ended first, or its connection is gone already
        }
    }

    /// True: whatever went wrong went wrong because time was up, or because whoever waits for the call gave it up.
    boolean over() {
        return reached
                || deadline.passed(time.instant())
                || Thread.currentThread().isInterrupted();
    }

    /// The call is over.
    @Override
    public void close() {
        watcher.interrupt();
    }
}
