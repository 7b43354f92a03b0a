package dev.coldpath.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// One attempt to send a message, as it is stored and shown: never what the receiver said.
///
/// @param number from 1, over all ladders
/// @param status what the receiver answered; absent when it did not
/// @param trouble why there was no answer
/// @param next when the next try is due; absent when none is
public record Attempt(
        int number, Instant at, Duration took, OptionalInt status, Optional<Trouble> trouble, Optional<Instant> next) {
    /// Why no answer came.
    public enum Trouble {
        /// The address is none that may be called.
        ADDRESS_REFUSED("address_refused"),
        UNKNOWN_HOST("unknown_host"),
        TIMEOUT("timeout"),
        /// No connection, a broken one, or a certificate that does not hold.
        CONNECTION_FAILED("connection_failed"),
        /// Nothing was sent, because the endpoint is switched off.
        ENDPOINT_DISABLED("endpoint_disabled");

        private final String wire;

        Trouble(String wire) {
            this.wire = wire;
        }

        /// The word in storage and on the wire.
        public String wire() {
            return wire;
        }
    }
}
