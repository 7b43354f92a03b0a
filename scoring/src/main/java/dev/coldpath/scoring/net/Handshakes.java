package dev.coldpath.scoring.net;

import dev.coldpath.domain.Domain;
import java.time.Instant;
import java.util.Optional;

/// Makes one TLS handshake with a company's own server, through the same policy as every other connection.
public interface Handshakes {
    Shake shake(Domain domain, Deadline deadline);

    sealed interface Shake {
        /// The chain holds for the name, now.
        ///
        /// @param issuer the issuer's organisation, or its common name
        /// @param organization the holder's, when the certificate was issued to one
        /// @param names how many names the certificate covers
        /// @param protocol what was negotiated above TLS, such as `h2`
        record Held(
                String issuer,
                Optional<String> organization,
                int names,
                Instant notBefore,
                Instant notAfter,
                Optional<String> protocol)
                implements Shake {}

        /// A server answered with a chain that does not hold.
        record NotTrusted() implements Shake {}

        /// The name has no address, or nothing listens there.
        record Absent() implements Shake {}

        /// The policy forbids the address; nothing was sent.
        record Forbidden(String why) implements Shake {}

        record Late() implements Shake {}

        record Broken() implements Shake {}
    }
}
