package dev.coldpath.score;

import dev.coldpath.domain.Domain;

/// A store that can delete everything it holds about a company.
public interface Forgetting {
    /// Deletes everything it holds about a domain, and takes it out of whatever it is counted in. What is written
    /// meanwhile may stay. Doing it again does what was left undone.
    void forget(Domain domain);
}
