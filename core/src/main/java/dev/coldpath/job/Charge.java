package dev.coldpath.job;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// The unit that admission counted: in which UTC minute, by the counters' clock, and whether it still counts. The month
/// and every rolling window it stands in follow from that minute.
///
/// @param onKey whether the key was counted too: a unit goes back only to where it was counted, and one key may ask for
///     products that count on it and for others
public record Charge(Instant minute, boolean onKey, Standing standing) {
    public enum Standing {
        /// Counted, and staying so.
        CHARGED("charged"),
        /// Given back, because the job ended without ever having started.
        RETURNED("returned"),
        /// Never counted: the operator had a failed job repeated.
        WAIVED("waived");

        private final String wire;

        Standing(String wire) {
            this.wire = wire;
        }

        /// The word used in storage.
        public String wire() {
            return wire;
        }
    }

    public Charge {
        minute = minute.truncatedTo(ChronoUnit.MINUTES);
    }

    /// Counted then, for the scope alone.
    public static Charge at(Instant now) {
        return at(now, false);
    }

    public static Charge at(Instant now, boolean onKey) {
        return new Charge(now, onKey, Standing.CHARGED);
    }

    /// Nothing was counted then.
    public static Charge waived(Instant now) {
        return new Charge(now, false, Standing.WAIVED);
    }

    public boolean waived() {
        return standing == Standing.WAIVED;
    }

    public YearMonth month() {
        return YearMonth.from(minute.atOffset(ZoneOffset.UTC));
    }

    /// What was never counted is never given back.
    public Charge returned() {
        return waived() ? this : new Charge(minute, onKey, Standing.RETURNED);
    }
}
