package dev.coldpath.local.sqlite;

import dev.coldpath.store.StoreDown;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/// The one connection that writes. The caller who leads runs everything that waits as one transaction, a savepoint a
/// unit, so that many callers share one sync of the disk, and then passes the lead to the first who came meanwhile. A
/// unit that breaks takes back only itself; a commit that fails takes back all, and all are told that nothing is known.
final class Writer implements AutoCloseable {
    private static final int MOST_TOGETHER = 256;

    private final Session session;
    private final Queue<Unit<?>> waiting = new ArrayDeque<>();
    private boolean led;
    /// Whether commits wait for the disk. So it begins.
    private boolean syncing = true;

    Writer(Session session) {
        this.session = session;
    }

    /// Runs the work in a transaction and returns its answer once that is committed and on disk.
    <T> T write(String subject, Work<T> work) {
        return answer(new Unit<>(subject, work, true), subject);
    }

    /// Runs the work in a transaction and returns its answer once that is committed.
    <T> T note(String subject, Work<T> work) {
        return answer(new Unit<>(subject, work, false), subject);
    }

    private <T> T answer(Unit<T> unit, String subject) {
        outsideTransactions(subject);
        if (!leads(unit)) {
            unit.await();
        }
        if (unit.waits()) {
            List<Unit<?>> units = nextUnits();
            commitTogether(units);
            passOn();
            units.forEach(Unit::wake);
        }
        return unit.answer();
    }

    /// Runs one reading statement between two transactions.
    <T> T read(String subject, Work<T> work) {
        outsideTransactions(subject);
        synchronized (this) {
            try {
                return work.on(session);
            } catch (SQLException e) {
                throw new StoreDown(subject, e);
            }
        }
    }

    /// Whether a write that came now would begin at once.
    boolean idle() {
        synchronized (waiting) {
            return !led;
        }
    }

    /// Waits for the transaction at work.
    @Override
    public synchronized void close() throws SQLException {
        session.close();
    }

    private void outsideTransactions(String subject) {
        if (Thread.holdsLock(this)) {
            throw new IllegalStateException(subject + ": asked for from inside another transaction");
        }
    }

    /// True: nobody leads yet, so this unit's caller does. False: it will be woken when it is answered, or to lead.
    private boolean leads(Unit<?> unit) {
        synchronized (waiting) {
            waiting.add(unit);
            boolean first = !led;
            led = true;
            return first;
        }
    }

    private void passOn() {
        Optional<Unit<?>> next;
        synchronized (waiting) {
            next = Optional.ofNullable(waiting.peek());
            led = next.isPresent();
        }
        next.ifPresent(Unit::wake);
    }

    /// Those who wait, the leader first.
    private List<Unit<?>> nextUnits() {
        synchronized (waiting) {
            List<Unit<?>> units = new ArrayList<>();
            while (!waiting.isEmpty() && units.size() < MOST_TOGETHER) {
                units.add(waiting.remove());
            }
            return units;
        }
    }

    private synchronized void commitTogether(List<Unit<?>> units) {
        try {
            sync(units.stream().anyMatch(Unit::durable));
            session.update("BEGIN IMMEDIATE");
            session.update(run(units) ? "COMMIT" : "ROLLBACK");
        } catch (SQLException | RuntimeException | Error e) {
            rollBack();
            units.forEach(unit -> unit.lost(e));
        }
    }

    /// Between transactions only: SQLite changes this at no other time.
    private void sync(boolean wanted) throws SQLException {
        if (wanted != syncing) {
            session.script("PRAGMA synchronous = " + (wanted ? "FULL" : "NORMAL"));
            syncing = wanted;
        }
    }

    /// Whether there is anything to commit.
    private boolean run(List<Unit<?>> units) throws SQLException {
        if (units.size() == 1) {
            return units.getFirst().runAlone(session);
        }
        for (Unit<?> unit : units) {
            unit.runAmongOthers(session);
        }
        return true;
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
