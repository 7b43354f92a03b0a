package dev.coldpath.aws.dynamodb.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.aws.dynamodb.DynamoDbEngine;
import dev.coldpath.aws.dynamodb.account.UsageMapping;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.job.JobState.Open;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.Product;
import dev.coldpath.settle.DueJobs.DueRow;
import dev.coldpath.settle.Settled.Moved;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.UseCases;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Newer code writes into the same tables while this code still runs.
@ExtendWith(Moto.class)
class NewerCodeTest {
    private static final Instant LONG_AFTER = Samples.NOON.plusSeconds(100_000);

    private final DynamoDbEngine engine = new DynamoDbEngine(new MotoAccount());
    private final Job job = Ask.anything().admitted(engine);
    private final ItemKey key = JobMapping.key(engine.tables().jobs(), job.id());

    @Test
    @Proves({"J-35", "core I-10"})
    void a_state_in_an_unknown_word_reads_as_not_over() {
        rewrite(Map.of("status", Values.text("paused")));

        assertThat(engine.jobs().find(job.id()))
                .hasValueSatisfying(found -> assertThat(found.state()).isInstanceOf(Open.class));
    }

    @Test
    @Proves({"J-35", "core I-10"})
    void nothing_touches_a_row_whose_state_it_does_not_know() {
        rewrite(Map.of("status", Values.text("paused")));
        Item before = engine.calls().get(key).orElseThrow();

        assertThat(engine.settlements()
                        .settle(new Settlement(
                                job,
                                Samples.word(),
                                Side.EVENT,
                                new Queued().fail(Samples.NOON, Failure.of(Reason.ABORTED)),
                                true)))
                .isEqualTo(new Moved());
        assertThat(engine.jobs().reserveProbe(job.id(), LONG_AFTER, LONG_AFTER)).isFalse();
        assertThat(engine.dueJobs().postpone(new DueRow(job.id(), job.firstDueAt()), LONG_AFTER))
                .isFalse();
        UseCases useCases = UseCases.over(engine);
        useCases.poll().poll(job.id(), Product.SCORE, job.scope(), LONG_AFTER);
        useCases.reconciler().pass(LONG_AFTER);

        assertThat(engine.calls().get(key)).contains(before);
        assertThat(useCases.starter().asked(job.id())).isEmpty();
    }

    @Test
    @Proves("J-35")
    void a_job_of_an_unknown_kind_is_nobodys_here() {
        rewrite(Map.of("kind", Values.text("oracle")));
        Item before = engine.calls().get(key).orElseThrow();

        assertThat(engine.jobs().find(job.id())).isEmpty();
        assertThat(UseCases.over(engine).reconciler().pass(LONG_AFTER)).isZero();
        assertThat(engine.calls().get(key)).contains(before);
    }

    @Test
    @Proves("J-35")
    void a_failure_for_an_unknown_reason_is_a_failure_of_the_run() {
        engine.settlements()
                .settle(new Settlement(
                        job,
                        Samples.word(),
                        Side.EVENT,
                        new Queued().fail(Samples.NOON, Failure.of(Reason.ABORTED)),
                        false));
        rewrite(Map.of(
                "error", Values.map(Map.of("reason", Values.text("evicted"), "text", Values.text("It was evicted.")))));

        assertThat(engine.jobs().find(job.id()))
                .hasValueSatisfying(found -> assertThat(found.state())
                        .isInstanceOfSatisfying(
                                Failed.class,
                                failed -> assertThat(failed.failure())
                                        .isEqualTo(new Failure(Reason.PIPELINE_FAILED, "It was evicted."))));
    }

    @Test
    void what_newer_code_keeps_in_counters_and_locks_stays_there() {
        ItemKey usage = UsageMapping.key(engine.tables().accounts(), job.scope(), Product.SCORE);
        Map<String, AttributeValue> more =
                new HashMap<>(engine.calls().get(usage).orElseThrow().attributes());
        more.put("hourRing", Values.text("kept"));
        engine.store(usage, more);

        Ask.anything().by(job.scope()).admitted(engine);

        assertThat(engine.calls().get(usage).orElseThrow().text("hourRing")).isEqualTo("kept");
        assertThat(engine.usage(job.scope()).cold()).isEqualTo(2);
    }

    private void rewrite(Map<String, AttributeValue> changed) {
        Map<String, AttributeValue> row =
                new HashMap<>(engine.calls().get(key).orElseThrow().attributes());
        row.putAll(changed);
        engine.store(key, row);
    }
}
