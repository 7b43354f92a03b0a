package dev.coldpath.score;

import dev.coldpath.domain.Domain;
import java.util.Optional;

/// Reads confidence reports. They are common to all accounts.
public interface ConfidenceReports {
    /// The report of the domain's last run that ended with a record or with insufficient data.
    Optional<Confidence> confidence(Domain domain);
}
