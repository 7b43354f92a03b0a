package dev.coldpath.local.sqlite;

import dev.coldpath.store.StoreDown;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;

/// A few connections that only read, lent to one caller at a time. Each read begins anew, so it sees every write that
/// was committed before it.
final class Readers implements AutoCloseable {
    private final List<Session> all;
    private final BlockingDeque<Session> idle;

    Readers(List<Session> sessions) {
        this.all = List.copyOf(sessions);
        this.idle = new LinkedBlockingDeque<>(sessions);
    }

    <T> T read(String subject, Work<T> work) {
        Session session = take(subject);
        try {
            return work.on(session);
        } catch (SQLException e) {
            throw new StoreDown(subject, e);
        } finally {
            idle.addFirst(session);
        }
    }

    /// The same for several statements, which all see one state of the database.
    <T> T readTogether(String subject, Work<T> work) {
        return read(subject, session -> {
            session.update("BEGIN");
            try {
                return work.on(session);
            } finally {
                session.update("COMMIT");
            }
        });
    }

    /// Waits for the readers at work to come back.
    @Override
    public void close() throws SQLException {
        for (int i = 0; i < all.size(); i++) {
            take("closing");
        }
        for (Session each : all) {
            each.close();
        }
        idle.addAll(all);
    }

    private Session take(String subject) {
        try {
            return idle.takeFirst();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreDown(subject + ": interrupted while it waited for a reader", e);
        }
    }
}
