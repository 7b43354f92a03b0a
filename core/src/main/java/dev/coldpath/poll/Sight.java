package dev.coldpath.poll;

import dev.coldpath.account.Scope;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobStore;
import dev.coldpath.job.Product;
import dev.coldpath.poll.PollOutcome.Expired;
import dev.coldpath.poll.PollOutcome.Foreign;
import dev.coldpath.poll.PollOutcome.Found;
import dev.coldpath.poll.PollOutcome.Missing;
import java.time.Instant;

/// Decides what a caller may see of a job: by the clock, never by what clean-up has left.
final class Sight {
    private final JobStore jobs;

    Sight(JobStore jobs) {
        this.jobs = jobs;
    }

    PollOutcome of(JobId id, Product product, Scope caller, Instant now) {
        return jobs.find(id)
                .filter(job -> job.kind().product() == product)
                .map(job -> switch (product) {
                    case SCORE -> score(job, caller, now);
                    case INTELLIGENCE -> intelligence(job, caller, now);
                })
                .orElseGet(Missing::new);
    }

    /// Expiry comes before ownership: an expired score job is missing for everybody.
    private static PollOutcome score(Job job, Scope caller, Instant now) {
        if (job.expired(now)) {
            return new Missing();
        }
        return job.scope().equals(caller) ? new Found(job) : new Foreign();
    }

    /// Ownership comes first: a stranger learns nothing, the owner that it was there.
    private static PollOutcome intelligence(Job job, Scope caller, Instant now) {
        if (!job.scope().equals(caller) || job.purged(now)) {
            return new Missing();
        }
        return job.expired(now) ? new Expired() : new Found(job);
    }
}
