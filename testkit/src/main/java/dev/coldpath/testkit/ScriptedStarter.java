package dev.coldpath.testkit;

import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.settle.Starter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Starts nothing and answers as a test says; by default every start succeeds. It remembers whom it was asked for.
public final class ScriptedStarter implements Starter {
    private final Map<JobId, Starter> script = new ConcurrentHashMap<>();
    private final List<Job> asked = new CopyOnWriteArrayList<>();

    public void answer(JobId id, Start start) {
        answer(id, _ -> start);
    }

    /// Does something of its own first.
    public void answer(JobId id, Starter starter) {
        script.put(id, starter);
    }

    @Override
    public Start start(Job job) {
        asked.add(job);
        return script.getOrDefault(job.id(), _ -> Start.STARTED).start(job);
    }

    /// The rows it was asked for with this id, in order.
    public List<Job> asked(JobId id) {
        return asked.stream().filter(job -> job.id().equals(id)).toList();
    }
}
