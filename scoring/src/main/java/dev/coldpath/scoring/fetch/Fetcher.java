package dev.coldpath.scoring.fetch;

import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import java.time.Duration;

/// Asks one public source about one company. Never throws: every failure becomes a status.
public interface Fetcher {
    FetcherId id();

    /// How long a snapshot stands in for a call.
    Duration reusableFor();

    /// Ends by the deadline, or by the fetcher's own total if that is shorter.
    Snapshot fetch(Subject subject, Deadline deadline);
}
