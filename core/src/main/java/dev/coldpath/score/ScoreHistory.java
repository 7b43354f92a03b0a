package dev.coldpath.score;

import dev.coldpath.domain.Domain;
import java.time.Instant;
import java.util.Optional;

/// Reads all records of a domain that were ever stored. They are common to all accounts.
public interface ScoreHistory {
    /// The newest records, or those strictly older than an instant. A run that lands between two parts thus neither
    /// repeats nor hides a record.
    HistoryPage page(Domain domain, Optional<Instant> olderThan, int most);
}
