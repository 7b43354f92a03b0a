package dev.coldpath.local.sqlite;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What rows hold beside what the ports show.
class RowsTest {
    private final SqliteEngine sqlite = SqliteEngine.inMemory();
    private final TestEngine engine = new TestEngine(sqlite);

    @AfterEach
    void close() {
        sqlite.close();
    }

    @Test
    @Proves("J-35")
    void a_status_that_newer_code_wrote_is_named_and_never_written_over() {
        Job job = Ask.anything().admitted(engine);
        change("UPDATE jobs SET status = 'paused' WHERE id = ?", job.id().toString());

        assertThatThrownBy(() -> engine.jobs().find(job.id()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("job " + job.id() + ": its row has an unknown status: paused");
        assertThatThrownBy(() -> engine.settlements()
                        .settle(new Settlement(
                                job,
                                Samples.word(),
                                Side.EVENT,
                                new Queued().fail(NOON, Failure.of(Reason.ABORTED)),
                                false)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(text("SELECT status FROM jobs WHERE id = ?", job.id().toString()))
                .contains("paused");
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
