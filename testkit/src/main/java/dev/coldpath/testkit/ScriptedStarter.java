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
    private volatile Start usual = Start.STARTED;
    private final List<Job> asked = new CopyOnWriteArrayList<>();

    /// From now on every start without a script of its own ends so.
    public void answerAll(Start start) {
        usual = start;
    }

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
        return script.getOrDefault(job.id(), _ -> usual).start(job);
    }

    /// Every job it was asked for, repetitions included, in order.
    public List<JobId> asked() {
        return asked.stream().map(Job::id).toList();
    }

    /// The rows it was asked for with this id, in order.
    public List<Job> asked(JobId id) {
        return asked.stream().filter(job -> job.id().equals(id)).toList();
    }
}
