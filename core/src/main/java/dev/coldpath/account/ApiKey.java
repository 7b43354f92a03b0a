package dev.coldpath.account;

import java.time.Instant;

/// What is stored of an API key, and of the account it belongs to, found by [KeyHash].
///
/// @param lastFour the last four characters of the key, for its owner's list
/// @param plan the name of the account's plan
/// @param open false when the key is revoked or the account suspended
public record ApiKey(
        KeyId id,
        Scope scope,
        KeyHash hash,
        String label,
        String lastFour,
        String plan,
        Instant createdAt,
        boolean open) {}
