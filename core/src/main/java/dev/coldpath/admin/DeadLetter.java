package dev.coldpath.admin;

import dev.coldpath.job.JobId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A message that could not be processed, kept for the operator.
///
/// @param job the job it names, if it names one
/// @param end what became of what it was about, in one word
/// @param body what it said, for sending it again; never shown
/// @param redrivenAt when it was
public record DeadLetter(DeadLetterId id, Optional<JobId> job, String end, String body, Optional<Instant> redrivenAt) {
    /// How long it is kept.
    public static final Duration KEPT = Duration.ofDays(30);

    /// The largest body that is kept. Of a larger one nothing is: half of a message is none.
    public static final int MOST_BYTES = 3_000;

    public DeadLetter {
        if (body.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            body = "";
        }
    }

    public boolean expired(Instant now) {
        return !now.isBefore(id.at().plus(KEPT));
    }

    /// What it says is not for logs.
    @Override
    public String toString() {
        return "dead letter " + id;
    }
}
