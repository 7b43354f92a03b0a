package dev.coldpath.intelligence.narrative;

import dev.coldpath.intelligence.ask.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps computed narratives, a whole run of a window at a time.
public interface NarrativeStore extends NarrativeReader {
    /// Puts these in place of the window's older ones: readers see either all of them or none.
    void publish(Window window, Instant computedAt, List<StoredNarrative> narratives);

    /// When the window was computed last.
    Optional<Instant> computedAt(Window window);
}
