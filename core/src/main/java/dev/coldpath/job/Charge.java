package dev.coldpath.job;

import java.time.YearMonth;

/// The unit that admission counted: the UTC month it was counted in, and whether it still counts.
public record Charge(YearMonth month, Standing standing) {
    public enum Standing {
        /// Counted, and staying so.
        CHARGED,
        /// Given back, because the job ended without ever having started.
        RETURNED
    }

    public static Charge in(YearMonth month) {
        return new Charge(month, Standing.CHARGED);
    }

    public Charge returned() {
        return new Charge(month, Standing.RETURNED);
    }
}
