package dev.coldpath.local.sqlite;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobFilter;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.Product;
import dev.coldpath.settle.DueJobs.DueRow;
import dev.coldpath.settle.Settled.Moved;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.UseCases;
import dev.coldpath.work.Claim;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What rows hold beside what the ports show.
class RowsTest {
    private static final Instant LONG_AFTER = NOON.plusSeconds(100_000);

    private final SqliteEngine sqlite = SqliteEngine.inMemory();
    private final TestEngine engine = new TestEngine(sqlite);

    @AfterEach
    void close() {
        sqlite.close();
    }

    @Test
    @Proves({"J-35", "core I-10"})
    void a_status_that_newer_code_wrote_reads_as_not_over_and_nothing_touches_it() {
        Job job = Ask.search().admitted(engine);
        change("UPDATE jobs SET status = 'paused' WHERE id = ?", job.id().toString());
        String before = row(job);

        assertThat(engine.jobs().find(job.id()).map(Job::open)).contains(true);
        assertThat(engine.settlements()
                        .settle(new Settlement(
                                job,
                                Samples.word(),
                                Side.EVENT,
                                new Queued().fail(NOON, Failure.of(Reason.ABORTED)),
                                true)))
                .isEqualTo(new Moved());
        assertThat(engine.claims().claim(job.id(), Samples.fence(), NOON)).isEqualTo(new Claim.Gone());
        assertThat(engine.jobs().reserveProbe(job.id(), LONG_AFTER, LONG_AFTER)).isFalse();
        assertThat(engine.dueJobs().postpone(new DueRow(job.id(), job.firstDueAt()), LONG_AFTER))
                .isFalse();
        UseCases core = UseCases.over(engine);
        core.poll().poll(job.id(), Product.INTELLIGENCE, job.scope(), LONG_AFTER);
        core.reconciler().recover(LONG_AFTER);

        assertThat(row(job)).isEqualTo(before);
        assertThat(core.starter().asked(job.id())).isEmpty();
    }

    @Test
    @Proves("J-35")
    void a_job_of_a_kind_that_newer_code_wrote_is_nobodys_here_and_hides_no_other() {
        Job strange = Ask.search().admitted(engine);
        Job job = Ask.search().by(strange.scope()).about(Samples.domain()).admitted(engine);
        change("UPDATE jobs SET kind = 'oracle' WHERE id = ?", strange.id().toString());

        assertThat(engine.jobs().find(strange.id())).isEmpty();
        assertThat(UseCases.over(engine).reconciler().recover(NOON)).isEqualTo(1);
        assertThat(engine.jobList()
                        .list(job.scope(), JobFilter.all(Product.INTELLIGENCE), Optional.empty(), 9)
                        .jobs())
                .containsExactly(job);
    }

    @Test
    @Proves("J-35")
    void a_failure_for_a_reason_that_newer_code_wrote_is_a_failure_of_the_run() {
        Job job = Ask.anything().admitted(engine);
        engine.settlements()
                .settle(new Settlement(
                        job, "word", Side.EVENT, new Queued().fail(NOON, Failure.of(Reason.ABORTED)), false));
        change(
                "UPDATE jobs SET failure_reason = 'evicted' WHERE id = ?",
                job.id().toString());

        assertThat(engine.jobs().find(job.id()).map(Job::state))
                .contains(new Queued()
                        .fail(
                                NOON,
                                new Failure(
                                        Reason.PIPELINE_FAILED,
                                        Failure.of(Reason.ABORTED).text())));
    }

    @Test
    void a_settled_row_has_neither_due_time_nor_probe() {
        Job job = Ask.anything().admitted(engine);
        engine.jobs().reserveProbe(job.id(), NOON, NOON.plusSeconds(30));
        engine.settlements()
                .settle(new Settlement(
                        job, "word", Side.EVENT, new Queued().fail(NOON, Failure.of(Reason.ABORTED)), false));

        assertThat(text(
                        "SELECT coalesce(due_shard, due_at, next_probe_at, 'none') || ' ' || settled_by FROM jobs"
                                + " WHERE id = ?",
                        job.id().toString()))
                .contains("none event:word");
    }

    @Test
    void an_explanation_lies_beside_its_record() {
        Finding finding = Finding.about(Samples.domain());
        finding.record(engine);
        finding.record(engine);

        assertThat(texts(
                        "SELECT json FROM explanation WHERE domain = ?",
                        finding.domain().name()))
                .containsExactly(finding.explanation());
    }

    @Test
    @Proves("E-45")
    void an_audit_finds_a_planted_drift() {
        String version = Samples.version();
        Finding finding = Finding.about(Samples.domain()).in(version);
        finding.record(engine);
        change("UPDATE dist SET n = n + 1 WHERE ver = ? AND scope = '*' AND metric = 'score'", version);

        assertThat(engine.scoreLog().audit(version).holds()).isFalse();
    }

    @Test
    void a_suspended_account_shuts_its_keys() {
        var key = Samples.apiKey(Samples.scope(), "growth");
        engine.accounts().open(key.scope().account(), "growth", List.of(key));
        change(
                "UPDATE accounts SET open = 0, plan = 'free' WHERE id = ?",
                key.scope().account().value());

        assertThat(engine.accounts().key(key.hash())).hasValueSatisfying(found -> {
            assertThat(found.open()).isFalse();
            assertThat(found.plan()).isEqualTo("free");
        });
    }

    private String row(Job job) {
        return text(
                        "SELECT concat_ws(' ', status, version, due_at, next_probe_at, charge, fence) FROM jobs WHERE id = ?",
                        job.id().toString())
                .orElseThrow();
    }

    private void change(String sql, String value) {
        int changed = sqlite.database().write("change", session -> session.update(sql, value));
        assertThat(changed).isEqualTo(1);
    }

    private Optional<String> text(String sql, String value) {
        return texts(sql, value).stream().findFirst();
    }

    private List<String> texts(String sql, String value) {
        return sqlite.database().read("text", session -> session.all(sql, row -> row.getString(1), value));
    }
}
