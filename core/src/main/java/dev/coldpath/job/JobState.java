package dev.coldpath.job;

import java.time.Instant;

/// The state of a job. Each state offers its legal transitions and no others.
public sealed interface JobState {
    /// Waiting or working.
    sealed interface Open extends JobState {
        default Succeeded succeed(Instant now, ResultRef result) {
            return new Succeeded(this, now, result);
        }

        default Failed fail(Instant now, Failure failure) {
            return new Failed(this, now, failure);
        }
    }

    /// Over. It offers no move, so nothing can change it, and it remembers where it came from.
    sealed interface Settled extends JobState {
        Open from();

        Instant at();
    }

    /// Admitted; nobody has written into the row that work began.
    record Queued() implements Open {
        public Running claim(Instant now, Attempt attempt) {
            return new Running(now, attempt);
        }
    }

    /// A worker holds a lease, or held one.
    record Running(Instant startedAt, Attempt attempt) implements Open {
        public Running claimAgain(Attempt next) {
            return new Running(startedAt, next);
        }

        /// Its worker was heard of.
        public Running heard(Instant leaseUntil) {
            return new Running(startedAt, attempt.until(leaseUntil));
        }
    }

    record Succeeded(Open from, Instant at, ResultRef result) implements Settled {}

    record Failed(Open from, Instant at, Failure failure) implements Settled {}
}
