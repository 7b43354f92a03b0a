package dev.coldpath.submit;

import dev.coldpath.job.JobId;
import java.time.Duration;
import java.time.Instant;

/// The answer that an idempotency key stands for until it expires, by clock.
public record Replay(String fingerprint, Answer answer, Instant expiresAt) {
    public static final Duration LIFE = Duration.ofDays(1);

    public sealed interface Answer {
        /// A job was made, or an older one joined: the answer is its id, however it stands.
        record Accepted(JobId job, boolean joined) implements Answer {}

        /// A stored answer did: what its route wrote down to give it again, such as the body as it was sent.
        record Inline(String body) implements Answer {}
    }

    public static Replay of(Once once, Answer answer, Instant now) {
        return new Replay(once.fingerprint(), answer, now.plus(LIFE));
    }

    public boolean live(Instant now) {
        return now.isBefore(expiresAt);
    }
}
