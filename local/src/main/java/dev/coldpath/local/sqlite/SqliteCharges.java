package dev.coldpath.local.sqlite;

import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.Product;
import dev.coldpath.meter.Charges;
import dev.coldpath.score.ScoreRecord;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Optional;

/// Reads counters.
final class SqliteCharges implements Charges {
    private final Database database;

    SqliteCharges(Database database) {
        this.database = database;
    }

    @Override
    public Charged of(Scope scope, KeyId key) {
        return database.read("scope " + scope.key() + ": charges", session -> charged(session, scope, key));
    }

    @Override
    public Seen latest(Domain domain, Scope scope, KeyId key) {
        return database.read("domain " + domain, session -> {
            Optional<ScoreRecord> record = ScoreRows.latest(session, domain);
            return new Seen(record, charged(session, scope, key));
        });
    }

    @Override
    public Used used(Scope scope, YearMonth month) {
        return database.read(
                "scope " + scope.key() + ": usage",
                session -> new Used(
                        UsageRows.find(session, scope, Product.SCORE).coldIn(month),
                        CallRows.find(session, scope, month)));
    }

    private static Charged charged(Session session, Scope scope, KeyId key) throws SQLException {
        return new Charged(UsageRows.find(session, scope, Product.SCORE), UsageRows.find(session, key));
    }
}
