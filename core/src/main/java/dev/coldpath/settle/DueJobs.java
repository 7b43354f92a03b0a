package dev.coldpath.settle;

import dev.coldpath.job.JobId;
import java.time.Instant;
import java.util.List;

/// The open jobs that somebody must look at again, spread over shards.
public interface DueJobs {
    /// How many shards there are, numbered from 0.
    int SHARDS = 8;

    /// Rows due at `now` or before, oldest first, at most `most`. May show a row that has just been settled.
    List<DueRow> due(int shard, Instant now, int most);

    /// Moves the due time, if it is still the one seen and the job is still open. False: somebody else came first.
    boolean postpone(DueRow seen, Instant next);

    /// A job and the due time that was read with it.
    record DueRow(JobId job, Instant dueAt) {}

    /// The shard of a job: its id's last bits, which are chance.
    static int shardOf(JobId id) {
        return (int) (id.value().getLeastSignificantBits() & (SHARDS - 1));
    }
}
