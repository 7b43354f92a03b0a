package dev.coldpath.work;

import dev.coldpath.job.Fence;
import dev.coldpath.job.JobId;
import java.time.Instant;

/// Lends each job to one worker at a time.
public interface Claims {
    /// Decides with [Claiming] on what is stored at this instant, and writes the attempt if that is the decision. The
    /// same fence again finds its own claim.
    Claim claim(JobId id, Fence fence, Instant now);

    /// Moves the end of the lease, if the fence is still the newest and the job is not over. False: stop, and throw
    /// the work away.
    boolean beat(JobId id, Fence fence, Instant leaseUntil);
}
