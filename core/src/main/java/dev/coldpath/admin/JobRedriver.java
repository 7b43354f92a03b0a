package dev.coldpath.admin;

import dev.coldpath.admin.Outcome.Done;
import dev.coldpath.admin.Outcome.Missing;
import dev.coldpath.admin.Outcome.Objection;
import dev.coldpath.admin.Outcome.Refused;
import dev.coldpath.job.JobId;
import java.time.Instant;

/// Redrives a dead letter that was to start a job: retries that job.
public record JobRedriver(JobDesk jobs) implements Redriver {
    @Override
    public Redriven redrive(DeadLetter letter, Instant now) {
        if (letter.job().isEmpty()) {
            return new Redriven.Not(Objection.NOT_REDRIVABLE);
        }
        return switch (jobs.retryOnce(letter.job().get(), now)) {
            case Done<JobId>(JobId as) -> new Redriven.As(as);
            case Missing<JobId>() -> new Redriven.Not(Objection.NOT_REDRIVABLE);
            case Refused<JobId>(Objection why) -> new Redriven.Not(why);
        };
    }
}
