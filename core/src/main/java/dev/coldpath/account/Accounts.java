package dev.coldpath.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Stores accounts and their API keys.
public interface Accounts {
    /// What is stored now; caching is the caller's business.
    Optional<ApiKey> key(KeyHash hash);

    /// Notes that the key was used; at most one write an hour, and never a reason to fail a request.
    void used(KeyId id, Instant at);

    /// Stores a key under another hash, by which alone it is found from then on, unless it is not as it was seen. What
    /// is not done now is done at its next use, so it is never a reason to fail a request.
    void move(ApiKey seen, KeyHash next, Instant now);

    /// Opens an account on a plan with its first keys, all or nothing. False: the account or one of the keys exists
    /// already, and nothing was changed.
    boolean open(AccountId account, String plan, List<ApiKey> keys);
}
