package dev.coldpath.admin;

import dev.coldpath.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The audit log: what the operator did, the newest first.
public interface AuditLog {
    /// Writes a row about something that other transactions are about to do. Writing it again changes nothing.
    void note(AuditRow row);

    /// All of it, or what was done to one account.
    Page list(Optional<AccountId> account, Optional<Mark> after, int most);

    /// A place in the log: right behind this row.
    record Mark(Instant at, UUID id) {
        public static Mark behind(AuditRow row) {
            return new Mark(row.at(), row.id());
        }
    }

    /// A part of the log.
    ///
    /// @param next where the next part begins; empty at the end
    record Page(List<AuditRow> rows, Optional<Mark> next) {
        public Page {
            rows = List.copyOf(rows);
        }
    }
}
