package dev.coldpath.score;

import dev.coldpath.domain.Domain;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A domain that is neither fetched nor scored.
///
/// @param reason who wants it so
/// @param since when that was said, or was read in the domain's zone
public record Exclusion(Domain domain, Reason reason, Instant since) {
    /// How long an owner's word is believed before it is looked for again. Where it still stands, the run that looks
    /// asks the name servers and nobody else.
    public static final Duration OPT_OUT_BELIEVED = Duration.ofDays(7);

    /// Who wants a domain left alone.
    public enum Reason {
        /// The operator, until the operator says otherwise.
        DENYLISTED("denylisted"),
        /// Its owner, by a TXT record under it.
        OPTED_OUT("opted_out");

        private final String wire;

        Reason(String wire) {
            this.wire = wire;
        }

        /// The word used in storage and on the wire.
        public String wire() {
            return wire;
        }
    }

    public static Exclusion denylisted(Domain domain, Instant now) {
        return new Exclusion(domain, Reason.DENYLISTED, now);
    }

    public static Exclusion optedOut(Domain domain, Instant seen) {
        return new Exclusion(domain, Reason.OPTED_OUT, seen);
    }

    /// From when on it holds no more; empty when it has no end.
    public Optional<Instant> until() {
        return switch (reason) {
            case DENYLISTED -> Optional.empty();
            case OPTED_OUT -> Optional.of(since.plus(OPT_OUT_BELIEVED));
        };
    }

    public boolean holds(Instant now) {
        return until().filter(end -> !now.isBefore(end)).isEmpty();
    }
}
