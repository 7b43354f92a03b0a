package dev.coldpath.local.sqlite;

import dev.coldpath.account.AccountId;
import dev.coldpath.admin.Act;
import dev.coldpath.admin.AuditLog.Mark;
import dev.coldpath.admin.AuditRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The audit log as rows and back.
final class AuditRows {
    static final String LIST = """
            SELECT * FROM audit WHERE (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?""";

    static final String OF_ACCOUNT = """
            SELECT * FROM audit WHERE account_id = ? AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?""";

    private static final String INSERT = """
            INSERT INTO audit (id, at, act, by_way_of, account_id, subject, details) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING""";

    private AuditRows() {}

    static void insert(Session session, AuditRow row) throws SQLException {
        session.update(
                INSERT,
                row.id().toString(),
                row.at().toEpochMilli(),
                row.act().wire(),
                row.by(),
                row.account().map(AccountId::value).orElse(null),
                row.subject(),
                details(row.details()));
    }

    static List<AuditRow> list(Session session, Mark behind, int most) throws SQLException {
        return session.all(
                LIST, AuditRows::read, behind.at().toEpochMilli(), behind.id().toString(), most);
    }

    static List<AuditRow> list(Session session, AccountId account, Mark behind, int most) throws SQLException {
        return session.all(
                OF_ACCOUNT,
                AuditRows::read,
                account.value(),
                behind.at().toEpochMilli(),
                behind.id().toString(),
                most);
    }

    private static String details(Map<String, String> details) {
        var json = Json.object();
        details.forEach(json::put);
        return json.toString();
    }

    private static AuditRow read(ResultSet row) throws SQLException {
        Map<String, String> details = new HashMap<>();
        Json.read(row.getString("details"))
                .properties()
                .forEach(each -> details.put(each.getKey(), each.getValue().asText()));
        return new AuditRow(
                UUID.fromString(row.getString("id")),
                Columns.instant(row, "at"),
                Columns.word(Act.class, Act::wire, row.getString("act")),
                row.getString("by_way_of"),
                Optional.ofNullable(row.getString("account_id")).map(AccountId::new),
                row.getString("subject"),
                details);
    }
}
