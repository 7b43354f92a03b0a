package dev.coldpath.aws.dynamodb.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.DynamoDbEngine;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.Interference;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.job.Attempt;
import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.JobState.Running;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.work.Claim;
import dev.coldpath.work.Claim.Busy;
import dev.coldpath.work.Claim.Claimed;
import dev.coldpath.work.Claim.Gone;
import dev.coldpath.work.Claiming;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

@ExtendWith(Moto.class)
class ClaimFaultsTest {
    private static final Instant NOW = Samples.NOON.plusSeconds(1);
    private static final Instant LEASE_OVER =
            NOW.plus(Claiming.LEASE).plus(Attempt.SKEW).plusMillis(1);

    private final CallLog log = new CallLog();
    private final Interference updates = new Interference(UpdateItemRequest.class);
    private final DynamoDbEngine engine = new DynamoDbEngine(new MotoAccount(log, updates));
    private final Job job = Ask.search().admitted(engine);
    private final ItemKey key = JobMapping.key(engine.tables().jobs(), job.id());
    private final Fence mine = Samples.fence();

    @Test
    @Proves("J-34")
    void a_claim_and_a_heartbeat_cost_one_write_each() {
        log.forget();

        claim(mine, NOW);
        engine.claims().beat(job.id(), mine, NOW.plusSeconds(80));

        assertThat(log.names()).containsExactly("UpdateItem", "UpdateItem");
    }

    @Test
    void what_is_written_unread_is_what_the_core_decides() {
        Attempt first = new Attempt(1, mine, NOW.plus(Claiming.LEASE));
        Job claimed = job.moved(new Queued().claim(NOW, first));

        assertThat(Claiming.claim(job, mine, NOW)).isEqualTo(new Claiming.Verdict.Write(claimed));
        assertThat(claim(mine, NOW)).isEqualTo(new Claimed(claimed));
        assertThat(engine.jobs().find(job.id())).contains(claimed);
    }

    @Test
    @Proves("core I-8")
    void a_claim_whose_answer_was_lost_is_found_by_its_fence_and_counted_once() {
        updates.plan(Interference.lostAfter());

        assertThatThrownBy(() -> claim(mine, NOW)).isInstanceOf(StoreDown.class);

        assertThat(claim(mine, NOW.plusSeconds(2)))
                .isInstanceOfSatisfying(
                        Claimed.class,
                        claimed -> assertThat(claimed.job().state())
                                .isEqualTo(new Running(NOW, new Attempt(1, mine, NOW.plus(Claiming.LEASE)))));
    }

    @Test
    @Proves("core I-8")
    void who_is_overtaken_learns_it_from_the_refusal() {
        updates.plan(Interference.overtaken(() -> {
            claim(Samples.fence(), NOW);
            log.forget();
        }));

        assertThat(claim(mine, NOW)).isEqualTo(new Busy());
        assertThat(log.names()).isEmpty();
    }

    @Test
    @Proves("core I-8")
    void of_two_who_saw_the_lease_run_out_one_gets_the_job() {
        claim(Samples.fence(), NOW);
        Fence faster = Samples.fence();
        updates.plan(Interference.overtaken(() -> {}), Interference.overtaken(() -> claim(faster, LEASE_OVER)));

        assertThat(claim(mine, LEASE_OVER)).isEqualTo(new Busy());
        assertThat(engine.claims().beat(job.id(), faster, LEASE_OVER.plusSeconds(60)))
                .isTrue();
    }

    @Test
    @Proves("core I-8")
    void a_heartbeat_between_look_and_write_keeps_the_job() {
        Fence alive = Samples.fence();
        claim(alive, NOW);
        updates.plan(
                Interference.overtaken(() -> {}),
                Interference.overtaken(() -> engine.claims().beat(job.id(), alive, LEASE_OVER.plusSeconds(30))));

        assertThat(claim(mine, LEASE_OVER)).isEqualTo(new Busy());
    }

    @Test
    void a_throttled_claim_is_nobodys_and_may_be_repeated() {
        updates.plan(Interference.throttled());

        assertThatThrownBy(() -> claim(mine, NOW)).isInstanceOf(StoreDown.class);
        assertThat(engine.jobs().find(job.id())).contains(job);

        assertThat(claim(mine, NOW)).isInstanceOf(Claimed.class);
    }

    @Test
    @Proves("core I-8")
    void a_heartbeat_whose_answer_was_lost_may_be_repeated() {
        claim(mine, NOW);
        updates.plan(Interference.lostAfter());

        assertThatThrownBy(() -> engine.claims().beat(job.id(), mine, NOW.plusSeconds(80)))
                .isInstanceOf(StoreDown.class);
        assertThat(engine.claims().beat(job.id(), mine, NOW.plusSeconds(80))).isTrue();
    }

    @Test
    @Proves("core I-16")
    void claim_and_heartbeat_of_a_job_that_is_gone_make_no_row() {
        var nobody = Samples.jobId();

        assertThat(engine.claims().claim(nobody, mine, NOW)).isEqualTo(new Gone());
        assertThat(engine.claims().beat(nobody, mine, NOW)).isFalse();
        assertThat(engine.calls().get(JobMapping.key(engine.tables().jobs(), nobody)))
                .isEmpty();
    }

    @Test
    @Proves("J-35")
    void a_state_or_a_kind_in_an_unknown_word_is_nobodys_here() {
        for (String attribute : new String[] {"status", "kind"}) {
            Item before = rewrite(attribute, "paused");

            assertThat(claim(mine, NOW)).as(attribute).isEqualTo(new Gone());
            assertThat(engine.claims().beat(job.id(), mine, NOW)).isFalse();
            assertThat(engine.calls().get(key)).contains(before);
        }
    }

    @Test
    void neither_claim_nor_heartbeat_moves_the_due_time() {
        claim(mine, NOW);
        engine.claims().beat(job.id(), mine, NOW.plus(Duration.ofMinutes(2)));

        assertThat(engine.calls().get(key).orElseThrow().time(Names.DueIndex.DUE_AT))
                .isEqualTo(job.firstDueAt());
    }

    private Claim claim(Fence fence, Instant now) {
        return engine.claims().claim(job.id(), fence, now);
    }

    private Item rewrite(String attribute, String word) {
        Map<String, AttributeValue> row = new HashMap<>(JobMapping.item(job));
        row.put(attribute, Values.text(word));
        engine.store(key, row);
        return engine.calls().get(key).orElseThrow();
    }
}
