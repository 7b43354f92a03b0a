package dev.coldpath.testkit.api;

import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.settle.Runs;
import dev.coldpath.settle.Starter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// An engine of runs that does what the test says: how starts answer, and how each run stands.
public final class ScriptedRuns implements Starter, Runs {
    private final List<JobId> starts = new CopyOnWriteArrayList<>();
    private final List<JobId> stops = new CopyOnWriteArrayList<>();
    private final Map<JobId, RunState> states = new ConcurrentHashMap<>();
    private volatile Start next = Start.STARTED;

    @Override
    public Start start(Job job) {
        starts.add(job.id());
        return next;
    }

    @Override
    public RunState probe(JobId id) {
        return states.getOrDefault(id, RunState.RUNNING);
    }

    @Override
    public void stop(JobId id, String why) {
        stops.add(id);
    }

    /// From now on every start ends so.
    public void answerStarts(Start with) {
        next = with;
    }

    /// The run has ended, or was never begun.
    public void set(JobId id, RunState state) {
        states.put(id, state);
    }

    /// Every start asked for, repetitions included.
    public List<JobId> starts() {
        return List.copyOf(starts);
    }

    public List<JobId> stops() {
        return List.copyOf(stops);
    }
}
