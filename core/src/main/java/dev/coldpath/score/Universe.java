package dev.coldpath.score;

import java.util.Optional;

/// Statistics over the newest record of every domain, kept as counts so that no read walks the domains.
public interface Universe {
    /// The rank of a composite among the records of that version; empty while there are none.
    Optional<Rank> rank(String pipelineVersion, Tenths composite);

    /// All records of that version. Each of its sums counts the same domains.
    Distribution distribution(String pipelineVersion);
}
