package dev.coldpath.intelligence.narrative;

import java.util.Optional;

/// Keeps campaign briefs.
public interface BriefStore {
    /// Writes the brief, over what the same job wrote before.
    void save(Brief brief);

    Optional<Brief> find(long id);
}
