package dev.coldpath.local.sqlite;

import dev.coldpath.result.ResultStore;
import java.util.Optional;

/// Small results as rows.
final class SqliteResults implements ResultStore {
    static final String FIND = "SELECT gzip FROM results WHERE job_id = ? AND fence = ?";

    private static final String PUT = """
            INSERT INTO results (job_id, fence, gzip) VALUES (?, ?, ?)
            ON CONFLICT (job_id, fence) DO UPDATE SET gzip = excluded.gzip""";

    private final Database database;

    SqliteResults(Database database) {
        this.database = database;
    }

    @Override
    public void put(Address address, byte[] gzip) {
        database.write(
                "result of job " + address.job(),
                session -> session.update(
                        PUT, address.job().toString(), address.fence().hex(), gzip));
    }

    @Override
    public Optional<byte[]> get(Address address) {
        return database.read(
                "result of job " + address.job(),
                session -> session.first(
                        FIND,
                        row -> row.getBytes("gzip"),
                        address.job().toString(),
                        address.fence().hex()));
    }
}
