package dev.coldpath.settle;

import dev.coldpath.job.Job;
import dev.coldpath.job.Kind;
import java.time.Duration;
import java.time.Instant;

/// How long work of a product waits: the oldest job that a pass of the reconciler found queued.
///
/// @param kind of that job
/// @param oldest when it was admitted
/// @param at when it was seen
public record QueueAge(Kind kind, Instant oldest, Instant at) {
    /// Older news says nothing.
    static final Duration GOOD_FOR = Duration.ofMinutes(3);

    static QueueAge of(Job queued, Instant now) {
        return new QueueAge(queued.kind(), queued.schedule().createdAt(), now);
    }

    /// Whether more work would break promises: half of the time to start was over, not long ago.
    public boolean tooLong(Instant now) {
        boolean good = at.plus(GOOD_FOR).isAfter(now);
        return good && oldest.plus(kind.startWithin().dividedBy(2)).isBefore(at);
    }

    QueueAge orOlder(QueueAge other) {
        return other.oldest.isBefore(oldest) ? other : this;
    }
}
