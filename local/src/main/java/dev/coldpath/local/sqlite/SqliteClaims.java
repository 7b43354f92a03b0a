package dev.coldpath.local.sqlite;

import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.work.Claim;
import dev.coldpath.work.Claiming;
import dev.coldpath.work.Claiming.Verdict;
import dev.coldpath.work.Claims;
import java.time.Instant;
import java.util.Optional;

/// Lends jobs to workers.
final class SqliteClaims implements Claims {
    private final Database database;

    SqliteClaims(Database database) {
        this.database = database;
    }

    @Override
    public Claim claim(JobId id, Fence fence, Instant now) {
        return database.write("job " + id + ": claim", session -> {
            Optional<Job> stored = JobRows.findKnown(session, id);
            if (stored.isEmpty()) {
                return new Claim.Gone();
            }
            return switch (Claiming.claim(stored.get(), fence, now)) {
                case Verdict.Answer(Claim answer) -> answer;
                case Verdict.Write(Job job) -> {
                    JobRows.hear(session, job);
                    yield new Claim.Claimed(job);
                }
            };
        });
    }

    @Override
    public boolean beat(JobId id, Fence fence, Instant leaseUntil) {
        return database.write("job " + id + ": heartbeat", session -> {
            Optional<Job> heard =
                    JobRows.findKnown(session, id).flatMap(stored -> Claiming.beat(stored, fence, leaseUntil));
            if (heard.isPresent()) {
                JobRows.hear(session, heard.get());
            }
            return heard.isPresent();
        });
    }
}
