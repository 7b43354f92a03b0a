package dev.coldpath.local.sqlite;

import dev.coldpath.store.StoreDown;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/// The one connection that writes. Whoever gets it runs everything that waits as one transaction, a savepoint a unit,
/// so that many callers share one sync of the disk. A unit that fails takes back only itself; a commit that fails takes
/// all of them back, and all are told that nothing is known.
final class Writer implements AutoCloseable {
    private static final int MOST_TOGETHER = 256;

    private final Session session;
    private final ReentrantLock turn = new ReentrantLock();
    private final Queue<Unit<?>> waiting = new ConcurrentLinkedQueue<>();

    Writer(Session session) {
        this.session = session;
    }

    /// Runs the work in a transaction and returns its answer once that is committed.
    <T> T write(String subject, Work<T> work) {
        Unit<T> unit = new Unit<>(subject, work);
        waiting.add(unit);
        turn.lock();
        try {
            while (unit.waits()) {
                commitTogether(nextUnits());
            }
        } finally {
            turn.unlock();
        }
        return unit.answer();
    }

    /// Reads on the writing connection, between transactions.
    <T> T read(String subject, Work<T> work) {
        turn.lock();
        try {
            return work.on(session);
        } catch (SQLException e) {
            throw new StoreDown(subject, e);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() throws SQLException {
        turn.lock();
        try {
            session.close();
        } finally {
            turn.unlock();
        }
    }

    private List<Unit<?>> nextUnits() {
        List<Unit<?>> units = new ArrayList<>();
        while (units.size() < MOST_TOGETHER) {
            Unit<?> unit = waiting.poll();
            if (unit == null) {
                break;
            }
            units.add(unit);
        }
        return units;
    }

    private void commitTogether(List<Unit<?>> units) {
        try {
            session.update("BEGIN IMMEDIATE");
            for (Unit<?> unit : units) {
                unit.runOn(session);
            }
            session.update("COMMIT");
        } catch (SQLException e) {
            rollBack();
            units.forEach(unit -> unit.lost(e));
        }
    }

    private void rollBack() {
        try {
            session.update("ROLLBACK");
        } catch (SQLException _) {
            // there is none to roll back: it never began, or SQLite gave it up by itself
            return;
        }
    }
}
