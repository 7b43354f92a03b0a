package dev.coldpath.local.sqlite;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Attempt;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.JobState.Running;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.job.ResultRef.Place;
import dev.coldpath.poll.PollOutcome;
import dev.coldpath.poll.PollOutcome.Expired;
import dev.coldpath.poll.PollOutcome.Found;
import dev.coldpath.poll.PollOutcome.Missing;
import dev.coldpath.result.ResultStore.Address;
import dev.coldpath.submit.Lock;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.UseCases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CleanerTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final List<String> TIMED =
            List.of("idempotency", "buckets", "deliveries", "dead_letters", "audit", "snapshots");

    private final SqliteEngine sqlite = SqliteEngine.inMemory();
    private final TestEngine engine = new TestEngine(sqlite);
    private final Cleaner cleaner = sqlite.cleaner();

    @AfterEach
    void close() {
        sqlite.close();
    }

    @Test
    @Proves({"J-23", "core I-15"})
    void a_job_answers_at_every_time_what_it_answers_without_a_cleaner() {
        Job score = over(Ask.anything());
        Job search = succeeded(Ask.search(), NOON);
        List<PollOutcome> before = new ArrayList<>();
        List<PollOutcome> after = new ArrayList<>();

        for (Instant now = NOON; now.isBefore(NOON.plus(Duration.ofDays(70))); now = now.plus(Duration.ofHours(1))) {
            for (Job job : List.of(score, search)) {
                before.add(poll(job, now));
                cleaner.pass(now);
                after.add(poll(job, now));
            }
        }

        assertThat(after).isEqualTo(before);
        assertThat(after).hasAtLeastOneElementOfType(Found.class);
        assertThat(after).hasAtLeastOneElementOfType(Expired.class);
        assertThat(after).hasAtLeastOneElementOfType(Missing.class);
        assertThat(rows("jobs")).isZero();
    }

    @Test
    @Proves("core I-17")
    void a_job_goes_a_day_after_its_answers_with_all_that_was_kept_for_it() {
        Job job = succeeded(Ask.search(), NOON);
        Instant gone = job.purgedAt().orElseThrow().plus(DAY);
        engine.given(job.scope(), job.hash(), new Lock(Optional.empty(), Optional.of(new Lock.Done(job.id(), NOON))));
        sqlite.runLog().begun(job.id(), NOON);
        sqlite.gate().enter(job.id(), NOON);
        row("INSERT INTO retries VALUES (?, 'gone')", job.id().toString());

        cleaner.pass(gone.minusMillis(1));
        assertThat(List.of(rows("jobs"), rows("locks"), rows("runs"), rows("gates"), rows("retries")))
                .containsOnly(1);

        cleaner.pass(gone);
        assertThat(List.of(rows("jobs"), rows("locks"), rows("runs"), rows("gates"), rows("retries")))
                .containsOnly(0);
    }

    @Test
    @Proves("core I-17")
    void a_job_that_is_open_and_a_lock_that_is_held_stay_however_old() {
        Job open = Ask.search().admitted(engine);
        Job failed = over(Ask.search());
        engine.given(
                failed.scope(),
                failed.hash(),
                new Lock(Optional.of(new Lock.Active(Samples.jobId(), NOON)), Optional.empty()));

        cleaner.pass(NOON.plus(Duration.ofDays(1_000)));

        assertThat(sqlite.jobs().find(open.id())).contains(open);
        assertThat(sqlite.jobs().find(failed.id())).isEmpty();
        assertThat(engine.lock(failed.scope(), failed.hash()).active()).isPresent();
    }

    @Test
    void a_lock_that_notes_the_success_of_a_job_that_is_there_stays_when_another_of_its_jobs_goes() {
        Job old = over(Ask.search());
        Job young = succeeded(Ask.search(), NOON.plusSeconds(1));
        engine.given(old.scope(), old.hash(), new Lock(Optional.empty(), Optional.of(new Lock.Done(young.id(), NOON))));

        cleaner.pass(old.purgedAt().orElseThrow().plus(DAY));

        assertThat(sqlite.jobs().find(old.id())).isEmpty();
        assertThat(engine.lock(old.scope(), old.hash()).done()).isPresent();
    }

    @Test
    void a_result_goes_long_before_the_row_that_says_that_it_was_there() {
        Job job = succeeded(Ask.search(), NOON);
        Address address = new Address(job.scope(), job.id(), Samples.fence());
        Address open = new Address(job.scope(), Ask.search().admitted(engine).id(), Samples.fence());
        sqlite.results().put(address, new byte[] {1});
        sqlite.results().put(open, new byte[] {1});
        Instant gone = job.expiresAt().orElseThrow().plus(DAY);

        cleaner.pass(gone.minusMillis(1));
        assertThat(sqlite.results().get(address)).isPresent();

        cleaner.pass(gone);
        assertThat(sqlite.results().get(address)).isEmpty();
        assertThat(sqlite.results().get(open)).isPresent();
        assertThat(sqlite.jobs().find(job.id())).isPresent();
    }

    @Test
    void every_other_row_stays_for_its_time_and_a_day() {
        row("INSERT INTO idempotency VALUES ('k', 'f', 'j', 0, NULL, ?)", NOON.toEpochMilli());
        row(
                "INSERT INTO deliveries VALUES ('over', 'e', ?, 's', '', '', NULL, NULL, NULL, NULL, 1, '', 1, 1)",
                NOON.toEpochMilli());
        row(
                "INSERT INTO deliveries VALUES ('due', 'e', ?, 's', '', '', 0, 1, 1, NULL, NULL, '', 1, 1)",
                NOON.toEpochMilli());
        row("INSERT INTO audit VALUES ('a', ?, 'reconciled', 'api', NULL, '', '{}')", NOON.toEpochMilli());
        row("INSERT INTO dead_letters VALUES ('events', ?, 'n', NULL, 'over', '', NULL)", NOON.toEpochMilli());
        row("INSERT INTO snapshots VALUES ('d', 'f', ?, 'ok', '{}')", NOON.toEpochMilli());
        row("INSERT INTO buckets VALUES ('b', 1, ?)", NOON.toEpochMilli());

        Map<String, Long> stayed = new HashMap<>();
        for (long day = 0; day < 500; day++) {
            Instant now = NOON.plus(Duration.ofDays(day));
            cleaner.pass(now.minusMillis(1));
            for (String table : TIMED) {
                if (rows(table) == (table.equals("deliveries") ? 2 : 1)) {
                    stayed.put(table, day);
                }
            }
            cleaner.pass(now);
        }

        assertThat(stayed)
                .isEqualTo(Map.of(
                        "idempotency", 1L,
                        "buckets", 3L,
                        "deliveries", 31L,
                        "dead_letters", 31L,
                        "audit", 401L,
                        "snapshots", 401L));
        assertThat(rows("deliveries")).as("one that is to be sent").isEqualTo(1);
    }

    @Test
    void one_pass_deletes_so_few_that_nobody_waits_long_and_says_when_there_are_more() {
        for (int i = 0; i < 2 * Cleaner.MOST_TOGETHER + 1; i++) {
            row("INSERT INTO audit VALUES ('" + i + "', ?, 'reconciled', 'api', NULL, '', '{}')", NOON.toEpochMilli());
        }
        Instant later = NOON.plus(Duration.ofDays(500));

        assertThat(cleaner.pass(later)).isTrue();
        assertThat(rows("audit")).isEqualTo(Cleaner.MOST_TOGETHER + 1);
        assertThat(cleaner.pass(later)).isTrue();
        assertThat(cleaner.pass(later)).isFalse();
        assertThat(rows("audit")).isZero();
    }

    private PollOutcome poll(Job job, Instant now) {
        return UseCases.over(engine).poll().poll(job.id(), job.kind().product(), job.scope(), now);
    }

    private Job over(Ask ask) {
        Job open = ask.admitted(engine);
        Job over = open.moved(new Queued().fail(NOON, Failure.of(Reason.ABORTED)));
        engine.given(over);
        engine.given(over.scope(), over.hash(), Lock.FREE);
        return over;
    }

    private Job succeeded(Ask ask, Instant at) {
        Job open = ask.admitted(engine);
        Running running = new Running(NOON, new Attempt(1, Samples.fence(), NOON));
        Job over = open.moved(running.succeed(at, new Kept(Samples.fence(), Place.ROW, "%064x".formatted(1), 1, true)));
        engine.given(over);
        engine.given(over.scope(), over.hash(), Lock.FREE);
        return over;
    }

    private void row(String insert, Object value) {
        sqlite.database().write("row", session -> session.update(insert, value));
    }

    private int rows(String table) {
        return sqlite.database()
                .read("rows", session -> session.first("SELECT count(*) FROM " + table, row -> row.getInt(1)))
                .orElseThrow();
    }
}
