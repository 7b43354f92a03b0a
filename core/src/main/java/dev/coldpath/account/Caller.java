package dev.coldpath.account;

import dev.coldpath.plan.Plan;
import java.util.Set;

/// The authenticated caller of a request.
///
/// @param plan the account's, with what the operator has changed of it for this account
/// @param access what the key may be used for
public record Caller(Scope scope, KeyId key, Plan plan, Set<Access> access) {
    public Caller {
        access = Set.copyOf(access);
    }

    /// Somebody whose key may be used for everything.
    public Caller(Scope scope, KeyId key, Plan plan) {
        this(scope, key, plan, KeyTerms.UNLIMITED.access());
    }

    public boolean live() {
        return scope.mode() == Mode.LIVE;
    }
}
