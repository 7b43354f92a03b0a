package dev.coldpath.intelligence.narrative;

import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.narrative.StoredNarrative.Cluster;
import java.util.List;
import java.util.Optional;

/// Reads the narratives of the newest whole run; never a mix of two.
public interface NarrativeReader {
    /// Those of one window, in no promised order; none while the window has not been computed.
    List<Cluster> current(Window window);

    /// One of them, of whatever window.
    Optional<StoredNarrative> find(long id);
}
