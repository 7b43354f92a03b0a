package dev.coldpath.account;

import java.time.Instant;
import java.util.Optional;

/// A key as its account's list shows it: everything but the key itself.
///
/// @param revoked shut for ever, whatever becomes of the account
/// @param successor the key that rotation made to take its place
/// @param lastUsedAt noted once an hour
public record KeyCard(
        KeyId id,
        Scope scope,
        KeyHash hash,
        String label,
        String lastFour,
        Instant createdAt,
        KeyTerms terms,
        boolean revoked,
        Optional<KeyId> successor,
        Optional<Instant> lastUsedAt) {
    /// The card of a new key.
    public static KeyCard of(ApiKey key) {
        return new KeyCard(
                key.id(),
                key.scope(),
                key.hash(),
                key.label(),
                key.lastFour(),
                key.createdAt(),
                key.terms(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /// Whether it opens anything while its account is open.
    public boolean active(Instant now) {
        return !revoked && !terms.expired(now);
    }

    /// The same, last used then.
    public KeyCard usedAt(Optional<Instant> last) {
        return new KeyCard(id, scope, hash, label, lastFour, createdAt, terms, revoked, successor, last);
    }

    public KeyCard shut() {
        return new KeyCard(id, scope, hash, label, lastFour, createdAt, terms, true, successor, lastUsedAt);
    }

    /// The same, over at that instant, with another key in its place.
    public KeyCard replacedBy(KeyId next, Instant end) {
        return new KeyCard(
                id,
                scope,
                hash,
                label,
                lastFour,
                createdAt,
                terms.endingBy(end),
                revoked,
                Optional.of(next),
                lastUsedAt);
    }
}
