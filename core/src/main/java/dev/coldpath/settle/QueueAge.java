package dev.coldpath.settle;

import dev.coldpath.job.Job;
import dev.coldpath.job.Kind;
import java.time.Duration;
import java.time.Instant;

/// How long work of a product waits: the oldest job that a pass of the reconciler found queued.
///
/// @param kind of that job
/// @param oldest when it was admitted; the same as `at` when none waits
/// @param at when it was seen
public record QueueAge(Kind kind, Instant oldest, Instant at) {
    /// Older news says nothing.
    static final Duration GOOD_FOR = Duration.ofMinutes(3);

    static QueueAge of(Job queued, Instant now) {
        return new QueueAge(queued.kind(), queued.schedule().createdAt(), now);
    }

    /// Nothing waits any more.
    static QueueAge over(Kind kind, Instant now) {
        return new QueueAge(kind, now, now);
    }

    /// How long a job of that kind may wait before more work would break promises: half of its time to start.
    static Duration bearable(Kind kind) {
        return kind.startWithin().dividedBy(2);
    }

    /// Whether more work would break promises: half of the time to start was over, not long ago.
    public boolean tooLong(Instant now) {
        boolean good = at.plus(GOOD_FOR).isAfter(now);
        return good && oldest.plus(bearable(kind)).isBefore(at);
    }
}
