package dev.coldpath.account;

import dev.coldpath.plan.Overrides;
import java.time.Instant;

/// A stored API key and the account it belongs to, found by [KeyHash].
///
/// @param lastFour the last four characters of the key, for its owner's list
/// @param plan the name of the account's plan
/// @param open false when the key is revoked or the account suspended
/// @param overrides what this account has instead of its plan's caps
public record ApiKey(
        KeyId id,
        Scope scope,
        KeyHash hash,
        String label,
        String lastFour,
        String plan,
        Instant createdAt,
        boolean open,
        Overrides overrides,
        KeyTerms terms) {
    /// A key of an account that has what its plan says, for everything and for ever.
    public ApiKey(
            KeyId id,
            Scope scope,
            KeyHash hash,
            String label,
            String lastFour,
            String plan,
            Instant createdAt,
            boolean open) {
        this(id, scope, hash, label, lastFour, plan, createdAt, open, Overrides.NONE, KeyTerms.UNLIMITED);
    }

    /// Whether it opens anything at that instant.
    public boolean opens(Instant now) {
        return open && !terms.expired(now);
    }

    /// The same key on other terms.
    public ApiKey on(KeyTerms other) {
        return new ApiKey(id, scope, hash, label, lastFour, plan, createdAt, open, overrides, other);
    }

    /// The same key, found by another hash.
    public ApiKey under(KeyHash other) {
        return new ApiKey(id, scope, other, label, lastFour, plan, createdAt, open, overrides, terms);
    }

    /// The same key as a key of that account, as the account stands.
    public ApiKey of(Account account) {
        return new ApiKey(
                id,
                scope,
                hash,
                label,
                lastFour,
                account.plan(),
                createdAt,
                account.open(),
                account.overrides(),
                terms);
    }
}
