package dev.coldpath.local.sqlite;

import dev.coldpath.store.StoreDown;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// One caller's part of a shared transaction, and what the caller will be told. Only the writer's leader moves it, and
/// wakes the caller after the commit.
final class Unit<T> {
    private final String subject;
    private final Work<T> work;
    private final boolean durable;
    private final Semaphore woken = new Semaphore(0);
    private Optional<Supplier<T>> answer = Optional.empty();

    /// Takes what is to be done.
    ///
    /// @param durable whether it must survive a power failure
    Unit(String subject, Work<T> work, boolean durable) {
        this.subject = subject;
        this.work = work;
        this.durable = durable;
    }

    boolean durable() {
        return durable;
    }

    /// Returns when it is answered, or its caller is to lead.
    void await() {
        woken.acquireUninterruptibly();
    }

    void wake() {
        woken.release();
    }

    boolean waits() {
        return answer.isEmpty();
    }

    T answer() {
        return answer.orElseThrow().get();
    }

    /// Leaves what it did in the transaction that it shares, or nothing when it breaks.
    ///
    /// @throws SQLException the transaction itself is gone
    void runAmongOthers(Session session) throws SQLException {
        session.update("SAVEPOINT unit");
        if (!runAlone(session)) {
            session.update("ROLLBACK TO unit");
        }
        session.update("RELEASE unit");
    }

    /// The same in a transaction of its own. False: it broke, and whatever it did is to be taken back.
    boolean runAlone(Session session) {
        try {
            T result = work.on(session);
            answer = Optional.of(() -> result);
            return true;
        } catch (SQLException | RuntimeException | Error e) {
            answer = Optional.of(() -> {
                throw told(e);
            });
            return false;
        }
    }

    /// Whatever it did, nobody knows that it is stored.
    void lost(Throwable cause) {
        answer = Optional.of(() -> {
            throw new StoreDown(subject, cause);
        });
    }

    private RuntimeException told(Throwable cause) {
        return switch (cause) {
            case SQLException e
            when ResultCode.primary(e) == ResultCode.CONSTRAINT ->
                new IllegalStateException(subject + ": a constraint forbids it", e);
            case SQLException e -> new StoreDown(subject, e);
            case RuntimeException e -> e;
            default -> new IllegalStateException(subject + ": broke", cause);
        };
    }
}
