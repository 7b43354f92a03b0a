package dev.coldpath.testkit.simulation;

import dev.coldpath.job.JobId;
import dev.coldpath.job.JobStore;
import dev.coldpath.poll.CancelJob;
import dev.coldpath.poll.PollJob;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.Pulse;
import dev.coldpath.settle.Reconciler;
import dev.coldpath.settle.Runs;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Starter;
import dev.coldpath.submit.Shedding;
import dev.coldpath.submit.SubmitJob;
import java.util.function.Supplier;

/// The real core over simulated ports.
record UseCases(
        SubmitJob submit,
        PollJob poll,
        CancelJob cancel,
        Reconciler reconciler,
        SettleJob settle,
        JobStore jobs,
        Shelf shelf,
        Supplier<JobId> ids) {
    static UseCases over(Ports ports, SettleJob settle, Starter starter, Runs runs, Supplier<JobId> ids) {
        JobStore jobs = ports.jobs();
        Pulse pulse = ports.pulse();
        DueJobs due = ports.dueJobs();
        Probe probe = new Probe(jobs, ports.buckets(), runs, settle);
        return new UseCases(
                new SubmitJob(new Shedding(ports.admissions(), pulse), ports.replays(), starter, settle, due),
                new PollJob(jobs, settle, probe),
                new CancelJob(jobs, settle, runs),
                new Reconciler(due, starter, probe, pulse, ports.pace()),
                settle,
                jobs,
                ports.shelf(),
                ids);
    }
}
