package dev.coldpath.webhook;

import dev.coldpath.webhook.Attempt.Trouble;
import java.net.URI;
import java.util.Optional;

/// The way out to receivers. Whoever implements it lets nothing out that the network's rules forbid, follows no
/// redirect, gives up after 15 seconds and keeps nothing of what a receiver says but its status.
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
