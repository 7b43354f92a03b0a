package dev.coldpath.webhook;

import java.time.Instant;

/// A signed message, ready to be sent.
///
/// @param id the value of `webhook-id`
/// @param at `webhook-timestamp` in whole seconds
/// @param signatures the value of `webhook-signature`
public record Letter(String id, Instant at, String signatures, String body) {
    /// Without what it says and what it is signed with.
    @Override
    public String toString() {
        return "letter " + id;
    }
}
