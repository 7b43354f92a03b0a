package dev.coldpath.admin;

import dev.coldpath.account.Secret;
import dev.coldpath.admin.AccountDesk.Opened;
import dev.coldpath.submit.Once;
import java.util.function.Function;

/// An idempotent request to open an account: it may be sent again and is granted once.
///
/// @param key the idempotency key as it was sent
/// @param answer how what came of it is told; kept as it is, but sealed, for the keys in it are shown to nobody else
public record OpenOnce(Once once, Secret key, Function<Opened, String> answer) {
    /// What is told.
    ///
    /// @param again whether it was told before
    public record Told(String answer, boolean again) {}
}
