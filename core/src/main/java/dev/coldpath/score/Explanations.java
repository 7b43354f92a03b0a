package dev.coldpath.score;

import dev.coldpath.domain.Domain;
import java.util.Optional;

/// Reads the explanations of scores. They are common to all accounts.
public interface Explanations {
    /// The explanation of the domain's newest record, as [ScoreRecords#latest] gives it.
    Optional<Explanation> explanation(Domain domain);
}
