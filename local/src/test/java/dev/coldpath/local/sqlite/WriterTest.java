package dev.coldpath.local.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.coldpath.store.StoreDown;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many callers, one commit.
class WriterTest {
    /// As SQLite numbers its ways to commit.
    private static final int NORMAL = 1;

    private static final int FULL = 2;

    private final Database database;
    private final Map<String, Throwable> failures = new ConcurrentHashMap<>();

    WriterTest(@TempDir Path folder) {
        database = Database.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void callers_who_wait_together_are_committed_together() throws InterruptedException {
        List<Long> seenOutside = new ArrayList<>();
        List<Long> seenInside = new ArrayList<>();

        together(insert("first"), insert("second"), new Caller("looks", session -> {
            seenOutside.add(count(database));
            seenInside.add(count(session));
            return 0;
        }));

        assertThat(seenInside).containsExactly(2L);
        assertThat(seenOutside).containsExactly(0L);
        assertThat(count(database)).isEqualTo(2);
        assertThat(failures).isEmpty();
    }

    @Test
    void one_that_breaks_takes_back_its_own_work_and_harms_no_other() throws InterruptedException {
        Caller broken = new Caller("broken", session -> {
            insert("half").work().on(session);
            throw new IllegalArgumentException("half way");
        });

        together(insert("first"), broken, insert("last"));

        assertThat(names()).containsExactly("first", "last");
        assertThat(failures).containsOnlyKeys("broken");
        assertThat(failures.get("broken"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("half way");
    }

    @Test
    void a_note_is_seen_at_once_and_does_not_wait_for_the_disk() {
        int noted = database.note("note", session -> {
            insert("noted").work().on(session);
            return synchronous(session);
        });

        assertThat(noted).isEqualTo(NORMAL);
        assertThat(names()).containsExactly("noted");
        int written = database.write("write", WriterTest::synchronous);
        assertThat(written).isEqualTo(FULL);
    }

    @Test
    void a_note_among_writes_waits_for_the_disk_with_them() throws InterruptedException {
        List<Integer> modes = new ArrayList<>();

        together(
                new Caller("note", session -> session.update("INSERT INTO buckets VALUES ('n', 0, 0)"), Database::note),
                new Caller("write", session -> {
                    modes.add(synchronous(session));
                    return 0;
                }));

        assertThat(modes).containsExactly(FULL);
        assertThat(names()).containsExactly("n");
    }

    @Test
    void a_note_that_breaks_takes_back_its_own_work() {
        assertThatThrownBy(() -> database.note("broken", session -> {
                    insert("half").work().on(session);
                    throw new IllegalArgumentException("half way");
                }))
                .hasMessage("half way");

        assertThat(names()).isEmpty();
    }

    @Test
    void a_broken_constraint_is_a_mistake_and_not_a_store_that_is_down() throws InterruptedException {
        together(insert("twin"), new Caller("again", insert("twin").work()));

        assertThat(names()).containsExactly("twin");
        assertThat(failures.get("again"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("again");
        assertThat(database.write("after", insert("after").work())).isEqualTo(1);
    }

    @Test
    void a_commit_that_fails_is_told_to_all_and_leaves_nothing() throws InterruptedException {
        Caller forbidden = new Caller("forbidden", session -> {
            session.script("PRAGMA defer_foreign_keys = ON");
            return session.update("""
                    INSERT INTO api_keys (hash, id, account_id, mode, label, last_four, created_at, open, access)
                    VALUES ('h', 'k', 'nobody', 'live', '', '', 0, 1, '')""");
        });

        together(insert("first"), forbidden, insert("last"));

        assertThat(names()).isEmpty();
        assertThat(failures).containsOnlyKeys("first", "forbidden", "last");
        assertThat(failures.values()).allMatch(StoreDown.class::isInstance);
        assertThat(database.write("after", insert("after").work())).isEqualTo(1);
    }

    @Test
    void a_transaction_that_the_store_gives_up_is_told_to_all() throws InterruptedException {
        Caller fatal = new Caller(
                "fatal", session -> session.update("INSERT OR ROLLBACK INTO buckets VALUES ('first', 0, 0)"));

        together(insert("first"), fatal, insert("last"));

        assertThat(names()).isEmpty();
        assertThat(failures).containsOnlyKeys("first", "fatal", "last");
        assertThat(failures.values()).allMatch(StoreDown.class::isInstance);
        assertThat(database.write("after", insert("after").work())).isEqualTo(1);
    }

    @Test
    void more_callers_than_fit_into_one_transaction_are_all_served() throws InterruptedException {
        Caller[] many = new Caller[260];
        for (int i = 0; i < many.length; i++) {
            many[i] = insert("caller " + i);
        }

        together(many);

        assertThat(count(database)).isEqualTo(260);
        assertThat(failures).isEmpty();
    }

    @Test
    void what_runs_out_of_memory_is_no_answer_and_leaves_the_writer_in_order() {
        assertThatThrownBy(() -> database.write("deep", _ -> {
                    throw new StackOverflowError();
                }))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasRootCauseInstanceOf(StackOverflowError.class);

        assertThat(database.write("after", insert("after").work())).isEqualTo(1);
    }

    private interface Call {
        Integer on(Database database, String name, Work<Integer> work);
    }

    private record Caller(String name, Work<Integer> work, Call call) {
        Caller(String name, Work<Integer> work) {
            this(name, work, Database::write);
        }
    }

    /// Holds the writer until all callers wait, in this order, and lets go.
    private void together(Caller... callers) throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        threads.add(Thread.ofPlatform()
                .start(() -> database.write("holds", _ -> {
                    held.countDown();
                    awaitQuietly(letGo);
                    return true;
                })));
        held.await();
        for (Caller caller : callers) {
            Thread thread = Thread.ofPlatform().start(() -> call(caller));
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            threads.add(thread);
        }
        letGo.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void call(Caller caller) {
        Throwable thrown = catchThrowable(() -> caller.call().on(database, caller.name(), caller.work()));
        if (thrown != null) {
            failures.put(caller.name(), thrown);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while it held the writer", e);
        }
    }

    private static Caller insert(String name) {
        return new Caller(name, session -> session.update("INSERT INTO buckets VALUES (?, 0, 0)", name));
    }

    private List<String> names() {
        return database.read(
                "names", session -> session.all("SELECT name FROM buckets ORDER BY name", row -> row.getString(1)));
    }

    private static int synchronous(Session session) throws SQLException {
        return session.first("PRAGMA synchronous", row -> row.getInt(1)).orElseThrow();
    }

    private static long count(Database database) {
        return database.read("count", WriterTest::count);
    }

    private static long count(Session session) throws SQLException {
        return session.first("SELECT count(*) FROM buckets", row -> row.getLong(1))
                .orElseThrow();
    }
}
