package dev.coldpath.admin;

import dev.coldpath.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// An entry of the audit log: one action of the operator.
///
/// @param by the way it came in, such as `api`
/// @param account whose it is, where it is anybody's
/// @param subject what it was done to, by its id
/// @param details what changed, by name; never a key, an input or a result
public record AuditRow(
        UUID id,
        Instant at,
        Act act,
        String by,
        Optional<AccountId> account,
        String subject,
        Map<String, String> details) {
    /// How long it is kept.
    public static final Duration KEPT = Duration.ofDays(400);

    public AuditRow {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }
}
