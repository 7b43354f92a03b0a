package dev.coldpath.job;

import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.hook.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A job: one accepted question. The row that its caller polls is the row that is run.
///
/// @param input the canonical input, byte for byte what the run was or will be started with
/// @param apart true: it holds no lock, so nobody joins it and its answer answers nobody else
/// @param version starts at 1 and rises with every change a caller can see
/// @param targets who is told of its end
/// @param metadata what its caller noted on it
public record Job(
        JobId id,
        Scope scope,
        KeyId key,
        Kind kind,
        InputHash hash,
        String input,
        boolean apart,
        Schedule schedule,
        Charge charge,
        JobState state,
        long version,
        List<Target> targets,
        Metadata metadata) {
    public Job {
        targets = List.copyOf(targets);
    }

    /// The same job, telling these of its end.
    public Job telling(List<Target> others) {
        return new Job(id, scope, key, kind, hash, input, apart, schedule, charge, state, version, others, metadata);
    }

    /// The same job with this noted on it.
    public Job noting(Metadata other) {
        return new Job(id, scope, key, kind, hash, input, apart, schedule, charge, state, version, targets, other);
    }

    /// The same job one visible change later.
    public Job moved(JobState next) {
        return new Job(
                id, scope, key, kind, hash, input, apart, schedule, charge, next, version + 1, targets, metadata);
    }

    /// The same job after its worker was heard of, which callers do not see.
    public Job heard(JobState.Running running) {
        return new Job(id, scope, key, kind, hash, input, apart, schedule, charge, running, version, targets, metadata);
    }

    /// The same job with its unit given back.
    public Job refunded() {
        return new Job(
                id,
                scope,
                key,
                kind,
                hash,
                input,
                apart,
                schedule,
                charge.returned(),
                state,
                version,
                targets,
                metadata);
    }

    /// When the reconciler first looks at it: not after it must have started, which a caller may have set early.
    public Instant firstDueAt() {
        Instant usual = schedule.createdAt().plus(kind.firstLook());
        return schedule.startBy().isBefore(usual) ? schedule.startBy() : usual;
    }

    public boolean open() {
        return state instanceof JobState.Open;
    }

    /// When it must be over: as fixed at admission, sooner once a worker has begun.
    public Instant deadline() {
        JobState.Open open = switch (state) {
            case JobState.Open now -> now;
            case JobState.Settled over -> over.from();
        };
        if (open instanceof JobState.Running running && kind.workWithin().isPresent()) {
            Instant worked = running.startedAt().plus(kind.workWithin().get());
            return worked.isBefore(schedule.deadline()) ? worked : schedule.deadline();
        }
        return schedule.deadline();
    }

    public boolean overdue(Instant now) {
        return !now.isBefore(deadline());
    }

    /// From when on its answer may no longer be read; empty while it may not be over.
    public Optional<Instant> expiresAt() {
        return kind.expiresAt(schedule.createdAt(), state);
    }

    public boolean expired(Instant now) {
        return expiresAt().filter(at -> !now.isBefore(at)).isPresent();
    }

    /// From when on it answers as if it had never been.
    public Optional<Instant> purgedAt() {
        return expiresAt().map(at -> at.plus(kind.rememberedFor()));
    }

    public boolean purged(Instant now) {
        return purgedAt().filter(at -> !now.isBefore(at)).isPresent();
    }
}
