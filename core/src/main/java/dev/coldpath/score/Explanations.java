package dev.coldpath.score;

import dev.coldpath.domain.Domain;
import java.util.Optional;

/// Reads why scores are what they are. Explanations are common to all accounts.
public interface Explanations {
    /// The explanation of the domain's newest record, as [ScoreRecords#latest] gives it.
    Optional<Explanation> explanation(Domain domain);
}
