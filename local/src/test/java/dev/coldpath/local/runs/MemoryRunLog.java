package dev.coldpath.local.runs;

import dev.coldpath.job.JobId;
import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.store.StoreDown;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// A run log that outlives the runs of a test, as a file outlives a process, and that can be down.
final class MemoryRunLog implements RunLog {
    private final Map<JobId, RunState> states = new HashMap<>();
    private boolean down;

    synchronized void down(boolean isDown) {
        down = isDown;
    }

    @Override
    public synchronized RunState state(JobId id) {
        answer();
        return states.getOrDefault(id, RunState.NOT_KNOWN);
    }

    @Override
    public synchronized void begun(JobId id, Instant at) {
        answer();
        states.putIfAbsent(id, RunState.RUNNING);
    }

    @Override
    public synchronized void ended(JobId id, RunState end, Instant at) {
        answer();
        states.merge(id, end, (old, mine) -> old == RunState.RUNNING ? mine : old);
    }

    private void answer() {
        if (down) {
            throw new StoreDown("run log");
        }
    }
}
