package dev.coldpath.local.runs;

import dev.coldpath.job.JobId;
import dev.coldpath.settle.Runs.RunState;
import java.util.ArrayList;
import java.util.List;

/// Keeps what it is told of runs.
final class Told implements RunEvents {
    private final List<End> ends = new ArrayList<>();
    private final List<Throwable> troubles = new ArrayList<>();

    record End(JobId id, RunState state, String why) {}

    @Override
    public synchronized void ended(JobId id, RunState end, String why) {
        ends.add(new End(id, end, why));
        notifyAll();
    }

    @Override
    public synchronized void trouble(JobId id, Throwable cause) {
        troubles.add(cause);
        notifyAll();
    }

    /// The same ears, with something happening before they hear of an end and after.
    RunEvents around(Runnable before, Runnable after) {
        return new RunEvents() {
            @Override
            public void ended(JobId id, RunState end, String why) {
                before.run();
                Told.this.ended(id, end, why);
                after.run();
            }

            @Override
            public void trouble(JobId id, Throwable cause) {
                Told.this.trouble(id, cause);
            }
        };
    }

    synchronized void awaitEnds(int atLeast) throws InterruptedException {
        while (ends.size() < atLeast) {
            wait();
        }
    }

    synchronized List<End> ends() {
        return List.copyOf(ends);
    }

    synchronized List<Throwable> troubles() {
        return List.copyOf(troubles);
    }
}
