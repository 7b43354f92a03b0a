package dev.coldpath.account;

import dev.coldpath.plan.Overrides;
import java.time.Instant;

/// A tenant: the owner of API keys, jobs and counters.
///
/// @param label the operator's name for it
/// @param plan the name of its plan
/// @param open false: suspended, so that none of its keys opens anything
/// @param version starts at 1 and rises with every change, of its keys too, so that changes never pass each other
public record Account(
        AccountId id, String label, String plan, Overrides overrides, Instant createdAt, boolean open, long version) {
    /// The same one change later.
    public Account next() {
        return new Account(id, label, plan, overrides, createdAt, open, version + 1);
    }

    public Account labelled(String other) {
        return new Account(id, other, plan, overrides, createdAt, open, version);
    }

    public Account on(String otherPlan) {
        return new Account(id, label, otherPlan, overrides, createdAt, open, version);
    }

    public Account with(Overrides other) {
        return new Account(id, label, plan, other, createdAt, open, version);
    }

    public Account opened(boolean whether) {
        return new Account(id, label, plan, overrides, createdAt, whether, version);
    }
}
