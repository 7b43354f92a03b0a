package dev.coldpath.local.sqlite;

import static dev.coldpath.testkit.Samples.NOON;
import static dev.coldpath.testkit.Samples.NO_LIMITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.account.ApiKey;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.limit.Rate;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.settle.DueJobs.DueRow;
import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store that cannot do its work says so and never lies.
class BrokenStoreTest {
    private static final JobState.Settled ABORTED = new Queued().fail(NOON, Failure.of(Reason.ABORTED));

    @Test
    @Proves("J-36")
    void a_full_disk_refuses_new_work_and_reads_go_on() {
        try (SqliteEngine sqlite = SqliteEngine.inMemory()) {
            TestEngine engine = new TestEngine(sqlite);
            Job before = Ask.anything().admitted(engine);
            pages(sqlite, "PRAGMA max_page_count = 1");

            ThrowingCallable fill = () -> {
                for (int i = 0; i < 1_000; i++) {
                    engine.admissions().admit(Ask.anything().submission(), NO_LIMITS);
                }
            };

            assertThatThrownBy(fill).isInstanceOf(StoreDown.class);
            assertThat(engine.jobs().find(before.id())).contains(before);

            pages(sqlite, "PRAGMA max_page_count = 1000000");
            Job after = Ask.anything().admitted(engine);
            assertThat(engine.jobs().find(after.id())).contains(after);
        }
    }

    @Test
    @Proves({"J-36", "core I-1"})
    void on_a_full_disk_what_was_admitted_is_whole_and_what_was_not_left_nothing(@TempDir Path folder) {
        Ask ask = Ask.anything();
        int admitted = 0;
        try (SqliteEngine sqlite = SqliteEngine.open(folder)) {
            TestEngine engine = new TestEngine(sqlite);
            pages(sqlite, "PRAGMA max_page_count = 60");
            for (boolean full = false; !full; ) {
                try {
                    engine.admissions().admit(ask.about(Samples.domain()).submission(), NO_LIMITS);
                    admitted++;
                } catch (StoreDown _) {
                    full = true;
                }
            }
        }
        try (SqliteEngine sqlite = SqliteEngine.open(folder)) {
            assertThat(admitted).isPositive();
            assertThat(new TestEngine(sqlite).usage(ask.scope()).cold()).isEqualTo(admitted);
            for (String table : List.of("jobs", "locks")) {
                assertThat(count(sqlite, table)).isEqualTo(admitted);
            }
        }
    }

    @Test
    void a_file_that_another_process_writes_to_for_too_long_is_down_and_then_up_again(@TempDir Path folder) {
        try (Database ours = Database.open(folder, Duration.ofMillis(20));
                Database theirs = Database.open(folder)) {
            Work<Integer> work = session -> session.update("INSERT INTO buckets VALUES ('ours', 0, 0)");

            theirs.write("theirs", session -> {
                session.update("INSERT INTO buckets VALUES ('theirs', 0, 0)");
                assertThatThrownBy(() -> ours.write("ours", work)).isInstanceOf(StoreDown.class);
                return true;
            });

            assertThat(ours.write("ours", work)).isEqualTo(1);
        }
    }

    @Test
    void after_closing_every_port_says_that_the_store_is_down(@TempDir Path folder) {
        for (SqliteEngine sqlite : List.of(SqliteEngine.inMemory(), SqliteEngine.open(folder))) {
            TestEngine engine = new TestEngine(sqlite);
            Job job = Ask.anything().admitted(engine);
            Finding finding = Finding.about(Samples.domain());
            Domain domain = finding.domain();
            ApiKey key = Samples.apiKey(Samples.scope(), "growth");
            sqlite.close();

            List<ThrowingCallable> calls = List.of(
                    () -> engine.admissions().admit(Ask.anything().submission(), NO_LIMITS),
                    () -> engine.jobs().find(job.id()),
                    () -> engine.jobs().reserveProbe(job.id(), NOON, NOON),
                    () -> engine.dueJobs().due(0, NOON, 1),
                    () -> engine.dueJobs().postpone(new DueRow(job.id(), job.firstDueAt()), NOON),
                    () -> engine.gate().enter(job.id(), NOON),
                    () -> engine.settlements().settle(new Settlement(job, "x", Side.POLL, ABORTED, false)),
                    () -> engine.accounts().key(key.hash()),
                    () -> engine.accounts().open(key.scope().account(), "growth", List.of(key)),
                    () -> engine.scoreRecords().latest(domain),
                    () -> engine.scoreRecords().ofRun(domain, job.id()),
                    () -> engine.scoreLog().record(finding.row(), finding.confidence(), finding.explanation()),
                    () -> engine.scoreLog().report(finding.confidence()),
                    () -> engine.scoreLog().newest(domain),
                    () -> engine.scoreLog().confidence(domain),
                    () -> engine.scoreLog().audit("v1"),
                    () -> engine.explanations().explanation(domain),
                    () -> engine.universe().rank("v1", finding.composite()),
                    () -> engine.snapshots().newest(domain, FetcherId.DNS),
                    () -> engine.snapshots().observedBetween(domain, FetcherId.DNS, NOON, NOON),
                    () -> sqlite.runLog().state(job.id()),
                    () -> sqlite.runLog().begun(job.id(), NOON),
                    () -> sqlite.runLog().ended(job.id(), RunState.FAILED, NOON));

            assertThat(calls).allSatisfy(call -> assertThatThrownBy(call).isInstanceOf(StoreDown.class));
        }
    }

    @Test
    void without_a_store_nobody_has_a_token_and_no_use_is_noted() {
        SqliteEngine sqlite = SqliteEngine.inMemory();
        sqlite.close();

        assertThat(sqlite.buckets().take("describe", Rate.perSecond(10), NOON)).isFalse();
        sqlite.accounts().used(Samples.keyId(), NOON);
    }

    @Test
    void closing_twice_is_closing_once(@TempDir Path folder) {
        SqliteEngine sqlite = SqliteEngine.open(folder);

        sqlite.close();
        sqlite.close();

        assertThatThrownBy(() -> sqlite.jobs().find(Samples.jobId())).isInstanceOf(StoreDown.class);
    }

    private static void pages(SqliteEngine sqlite, String pragma) {
        sqlite.database().write("pages", session -> session.first(pragma, row -> row.getLong(1)));
    }

    private static long count(SqliteEngine sqlite, String table) {
        return sqlite.database()
                .read("count", session -> session.first("SELECT count(*) FROM " + table, row -> row.getLong(1)))
                .orElseThrow();
    }
}
