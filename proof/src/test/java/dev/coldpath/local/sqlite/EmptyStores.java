package dev.coldpath.local.sqlite;

import dev.coldpath.testkit.Engine;
import java.util.List;
import java.util.function.Supplier;

/// One store in memory, emptied each time somebody asks for one: far cheaper than a new one.
public final class EmptyStores implements Supplier<Engine>, AutoCloseable {
    private static final List<String> TABLES = List.of(
            "jobs",
            "locks",
            "usage",
            "calls",
            "idempotency",
            "gates",
            "pulse",
            "buckets",
            "history",
            "latest",
            "explanation",
            "confidence",
            "dist",
            "endpoints",
            "deliveries",
            "audit",
            "dead_letters",
            "retries",
            "mover_answers",
            "mover_boards");

    private final TestEngine engine = new TestEngine(SqliteEngine.inMemory());

    @Override
    public Engine get() {
        engine.lockMismatches().clear();
        engine.sqlite().database().write("emptying", session -> {
            int rows = 0;
            for (String table : TABLES) {
                rows += session.update("DELETE FROM " + table);
            }
            return rows;
        });
        return engine;
    }

    @Override
    public void close() {
        engine.sqlite().close();
    }
}
