package dev.coldpath.account;

import dev.coldpath.plan.Plan;

/// Who a request comes from, once its key is known.
public record Caller(Scope scope, KeyId key, Plan plan) {
    public boolean live() {
        return scope.mode() == Mode.LIVE;
    }
}
