package dev.coldpath.local.sqlite;

import dev.coldpath.job.Kind;
import dev.coldpath.job.Product;
import dev.coldpath.settle.Pulse;
import dev.coldpath.settle.QueueAge;
import java.util.Optional;

/// What was last seen of each product's queue, a row each.
final class SqlitePulse implements Pulse {
    private static final String PUT = """
            INSERT INTO pulse (product, kind, oldest, at) VALUES (?, ?, ?, ?)
            ON CONFLICT (product) DO UPDATE SET kind = excluded.kind, oldest = excluded.oldest, at = excluded.at
            WHERE excluded.at >= pulse.at""";

    static final String FIND = "SELECT kind, oldest, at FROM pulse WHERE product = ?";

    private final Database database;

    SqlitePulse(Database database) {
        this.database = database;
    }

    @Override
    public void publish(QueueAge age) {
        database.note(
                "pulse",
                session -> session.update(
                        PUT,
                        age.kind().product().wire(),
                        age.kind().wire(),
                        age.oldest().toEpochMilli(),
                        age.at().toEpochMilli()));
    }

    @Override
    public Optional<QueueAge> latest(Product product) {
        return database.read(
                "pulse",
                session -> session.first(
                        FIND,
                        row -> new QueueAge(
                                Columns.word(Kind.class, Kind::wire, row.getString("kind")),
                                Columns.instant(row, "oldest"),
                                Columns.instant(row, "at")),
                        product.wire()));
    }
}
