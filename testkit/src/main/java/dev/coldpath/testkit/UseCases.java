package dev.coldpath.testkit;

import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.pass.Pace;
import dev.coldpath.poll.CancelJob;
import dev.coldpath.poll.PollJob;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.Pulse;
import dev.coldpath.settle.Reconciler;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.submit.SubmitJob;

/// The core's use cases over one engine's stores, with starts and runs that do as a test says. The budget for questions
/// about runs is a bucket of their own, so that tests may share a store.
public record UseCases(Engine engine, DueJobs due, TokenBuckets buckets, ScriptedStarter starter, ScriptedRuns runs) {
    public static UseCases over(Engine engine) {
        String own = Samples.word();
        TokenBuckets buckets =
                (name, rate, now, patience) -> engine.buckets().reserve(own + "." + name, rate, now, patience);
        return new UseCases(engine, engine.dueJobs(), buckets, new ScriptedStarter(), new ScriptedRuns());
    }

    /// The same with other due jobs in between.
    public UseCases with(DueJobs other) {
        return new UseCases(engine, other, buckets, starter, runs);
    }

    public SettleJob settle() {
        return new SettleJob(engine.jobs(), engine.settlements(), engine.scoreRecords(), Samples::word);
    }

    public SubmitJob submit() {
        return new SubmitJob(engine.admissions(), engine.replays(), starter, settle(), due);
    }

    public PollJob poll() {
        return new PollJob(engine.jobs(), settle(), probe());
    }

    public CancelJob cancel() {
        return new CancelJob(engine.jobs(), settle(), runs);
    }

    public Reconciler reconciler() {
        return reconciler(engine.pulse());
    }

    /// The same that tells somebody else how long work waits.
    public Reconciler reconciler(Pulse pulse) {
        return new Reconciler(due, starter, probe(), pulse, Samples.UNHURRIED);
    }

    /// The same at another pace.
    public Reconciler reconciler(Pace pace) {
        return new Reconciler(due, starter, probe(), engine.pulse(), pace);
    }

    private Probe probe() {
        return new Probe(engine.jobs(), buckets, runs, settle());
    }
}
