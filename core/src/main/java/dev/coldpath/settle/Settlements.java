package dev.coldpath.settle;

/// Ends jobs: one winner, and every effect in the winner's transaction.
public interface Settlements {
    /// Moves the row to its end. Frees the lock if this job holds it, noting a success in its done part; a lock held
    /// by another job is left alone, and a missing lock stops nothing. With `refund` also gives the unit back and
    /// shuts the gate, which fails as `GateOpen` when the gate is open.
    Settled settle(Settlement settlement);
}
