package dev.coldpath.result;

import dev.coldpath.job.Job;
import dev.coldpath.job.ResultRef.Kept;
import java.net.URI;
import java.time.Instant;

/// Makes addresses under which a result that is too large for an answer can be fetched for a while, without a key.
public interface ResultLinks {
    /// A new address for a result that lies in the store for objects.
    ///
    /// @param base the address this service is reached at
    Link link(Job job, Kept kept, URI base, Instant now);

    /// An address.
    ///
    /// @param storage what holds the result: `s3` or `local`
    /// @param expiresAt from then on it opens nothing
    record Link(String storage, URI url, Instant expiresAt) {}
}
