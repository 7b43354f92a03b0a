package dev.coldpath.testkit;

import dev.coldpath.job.JobId;
import dev.coldpath.settle.Runs;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Runs that stand as a test says; all others run on. It remembers what it was asked and told to stop.
public final class ScriptedRuns implements Runs {
    private final Map<JobId, RunState> states = new ConcurrentHashMap<>();
    private final List<JobId> probed = new CopyOnWriteArrayList<>();
    private final List<JobId> stopped = new CopyOnWriteArrayList<>();

    public void stand(JobId run, RunState state) {
        states.put(run, state);
    }

    @Override
    public RunState probe(JobId id) {
        probed.add(id);
        return states.getOrDefault(id, RunState.RUNNING);
    }

    @Override
    public void stop(JobId id, String why) {
        stopped.add(id);
    }

    public List<JobId> probed() {
        return List.copyOf(probed);
    }

    public List<JobId> stopped() {
        return List.copyOf(stopped);
    }
}
