package dev.coldpath.intelligence.vector;

/// A record that a search found.
///
/// @param certainty `(1 + cosine) / 2`, rounded to 6 decimals
public record VectorHit(VectorRecord record, double certainty) {
    /// Cosine distance: `1 - cosine`.
    public double distance() {
        return 2 * (1 - certainty);
    }
}
