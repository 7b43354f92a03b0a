package dev.coldpath.admin;

import dev.coldpath.account.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Makes the entries of the audit log.
///
/// @param by the way the operator's wishes come in, such as `api`
/// @param ids a new id for every row
public record Scribe(String by, Supplier<UUID> ids) {
    AuditRow row(Instant at, Act act, AccountId account, String subject, Map<String, String> details) {
        return new AuditRow(ids.get(), at, act, by, Optional.of(account), subject, details);
    }

    /// About something that is no account's.
    AuditRow row(Instant at, Act act, String subject, Map<String, String> details) {
        return new AuditRow(ids.get(), at, act, by, Optional.empty(), subject, details);
    }
}
