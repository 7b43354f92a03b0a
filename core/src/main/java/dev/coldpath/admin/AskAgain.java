package dev.coldpath.admin;

import dev.coldpath.admin.Outcome.Objection;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobStore;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.Settlement.Side;
import java.time.Instant;
import java.util.Optional;

/// Redrives the dead letter of an event where no queue takes it: asks the engine about the run, within the budget for
/// such questions, and ends its job if the run is over.
public record AskAgain(JobStore jobs, Probe probe) implements Redriver {
    @Override
    public Redriven redrive(DeadLetter letter, Instant now) {
        Optional<Job> job = letter.job().flatMap(jobs::find);
        if (job.isEmpty()) {
            return new Redriven.Not(Objection.NOT_REDRIVABLE);
        }
        if (job.get().open()) {
            probe.settleIfEnded(job.get(), Side.OPERATOR, now);
        }
        return new Redriven.Sent();
    }
}
