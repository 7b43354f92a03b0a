package dev.coldpath.result;

import dev.coldpath.account.Scope;
import dev.coldpath.job.Fence;
import dev.coldpath.job.JobId;
import java.util.Optional;

/// Keeps packed results, each under its job and the fence of the attempt that made it, so that two attempts never
/// overwrite each other. There are two: one beside the rows, for small ones, and one for objects.
public interface ResultStore {
    /// Returns once the bytes are durable; again with the same bytes changes nothing.
    void put(Address address, byte[] gzip);

    /// The bytes as stored; empty when there are none.
    Optional<byte[]> get(Address address);

    record Address(Scope scope, JobId job, Fence fence) {}
}
