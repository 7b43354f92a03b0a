package dev.coldpath.scoring.fetch;

import java.time.Instant;

/// How many requests a visit may make, and from when at the site's least gap.
public record Allowance(int requests, Instant earliest) {
    /// What one run may ask of one company's site in all, redirects included.
    public static final int PER_RUN = 12;

    public Allowance {
        if (requests < 0 || requests > PER_RUN) {
            throw new IllegalArgumentException("allowance: not 0 to " + PER_RUN + " requests: " + requests);
        }
    }
}
