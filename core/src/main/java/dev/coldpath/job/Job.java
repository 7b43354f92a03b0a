package dev.coldpath.job;

import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import java.time.Instant;

/// One accepted question. What the caller holds and what runs are the same row.
///
/// @param input the canonical input, byte for byte what the run was or will be started with
/// @param version starts at 1 and rises with every change a caller can see
public record Job(
        JobId id,
        Scope scope,
        KeyId key,
        Kind kind,
        InputHash hash,
        String input,
        Schedule schedule,
        Charge charge,
        JobState state,
        long version) {
    /// The same job one visible change later.
    public Job moved(JobState next) {
        return new Job(id, scope, key, kind, hash, input, schedule, charge, next, version + 1);
    }

    /// The same job with its unit given back.
    public Job refunded() {
        return new Job(id, scope, key, kind, hash, input, schedule, charge.returned(), state, version);
    }

    /// When the reconciler first looks at it.
    public Instant firstDueAt() {
        return schedule.createdAt().plus(kind.firstLook());
    }

    public boolean open() {
        return state instanceof JobState.Open;
    }
}
