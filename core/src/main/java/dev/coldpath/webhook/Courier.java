package dev.coldpath.webhook;

import dev.coldpath.webhook.Attempt.Trouble;
import java.net.URI;
import java.util.Optional;

/// Sends messages to receivers. Implementations send nothing that the network's rules forbid, follow no redirect,
/// give up after 15 seconds and keep nothing of a receiver's answer but its status.
public interface Courier {
    Answer carry(URI to, Letter letter);

    /// What came of it.
    sealed interface Answer {
        /// The receiver answered.
        ///
        /// @param retryAfter the header of that name
        record Status(int status, Optional<String> retryAfter) implements Answer {}

        record None(Trouble why) implements Answer {}
    }
}
