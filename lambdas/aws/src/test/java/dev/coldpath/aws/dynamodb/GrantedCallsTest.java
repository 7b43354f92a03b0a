package dev.coldpath.aws.dynamodb;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.ApiKey;
import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRun.Tally;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobFilter;
import dev.coldpath.job.Product;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Hooks;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.webhook.DeliveryId;
import dev.coldpath.webhook.Endpoint;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/// What functions ask of the tables, held against the rights they are given. The test server knows no rights, so a call
/// that nobody may make would show in an account only.
@ExtendWith(Moto.class)
class GrantedCallsTest {
    private final ListedRights rights = new ListedRights();
    private final CallLog log = new CallLog();
    private final DynamoDbEngine engine = new DynamoDbEngine(new MotoAccount(log));

    @BeforeEach
    void begin() {
        log.forget();
    }

    @Test
    @Proves("X-21")
    void who_tells_how_fresh_the_content_is_may_read_the_run_that_ended_last() {
        engine.contentRuns().record(run());
        allowed("Ingest");

        assertThat(engine.contentRuns().freshness(NOON)).isPresent();
        allowed("Read");

        assertThat(engine.contentRuns().newest(5)).hasSize(1);
        allowed("Admin");
    }

    @Test
    @Proves({"X-21", "X-04"})
    void who_finds_keys_may_note_that_one_was_used_and_move_it_to_another_hash() {
        ApiKey key = Samples.apiKey(Samples.scope(), "growth");
        engine.accounts().open(key.scope().account(), "growth", List.of(key));
        log.forget();

        engine.accounts().key(key.hash());
        engine.accounts().used(key.id(), NOON);
        engine.accounts().move(key, Samples.keyHash(), NOON);

        assertThat(engine.unnoted()).isEmpty();
        allowed("Submit", "Poll", "Read");
    }

    @Test
    @Proves("X-21")
    void who_ends_jobs_may_look_for_their_records_and_give_units_back() {
        Job lost = Ask.anything().admitted(engine);
        Job late = Ask.anything().admitted(engine);
        log.forget();
        SettleJob settle = new SettleJob(
                engine.jobs(),
                engine.settlements(),
                engine.scoreRecords(),
                () -> UUID.randomUUID().toString());

        settle.abandoned(lost, Failure.of(Failure.Reason.START_FAILED), Side.RECONCILER, NOON);
        settle.byClock(late, Side.RECONCILER, late.schedule().deadline());

        assertThat(engine.jobs().find(lost.id()).orElseThrow().open()).isFalse();
        assertThat(engine.jobs().find(late.id()).orElseThrow().open()).isFalse();
        allowed("Submit", "Poll", "Admin", "Score", "Settle", "Reconcile", "Drain", "Intelligence");
    }

    @Test
    @Proves("X-21")
    void who_tells_of_jobs_may_read_one_and_list_a_scopes() {
        Job job = Ask.anything().admitted(engine);
        log.forget();

        engine.jobs().find(job.id());
        engine.jobs().reserveProbe(job.id(), NOON, NOON.plusSeconds(30));
        engine.jobList().list(job.scope(), JobFilter.all(Product.SCORE), Optional.empty(), 10);

        allowed("Poll");
    }

    @Test
    @Proves("X-21")
    void who_finds_what_is_due_may_hand_deliveries_over() {
        Endpoint endpoint = Hooks.registered(engine, Samples.scope());
        Job job = Ask.anything().by(endpoint.scope()).admitted(engine);
        engine.settlements().settle(Hooks.end(job, Hooks.success(job, NOON)));
        DeliveryId delivery = Hooks.delivery(job, endpoint.id(), NOON);
        log.forget();

        assertThat(engine.deliveries().handOver(delivery, NOON)).isTrue();

        allowed("Reconcile");
    }

    private static ContentRun run() {
        return new ContentRun(
                "0190bd6f-3c1a-7d42-9a41-5f7f0a6f2b11",
                "content/a.ndjson",
                NOON,
                NOON.plusSeconds(7),
                new Tally(1, 1, 0, 0, 0, 0, 0, 0),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /// Whether each of these functions may ask all that was asked since the last time.
    private void allowed(String... functions) {
        List<Asked> asked = log.of(DynamoDbRequest.class).stream()
                .flatMap(Asked::of)
                .distinct()
                .toList();
        assertThat(asked).isNotEmpty();
        for (String function : functions) {
            assertThat(asked).as(function).allMatch(what -> rights.allow(function, what));
        }
        log.forget();
    }
}
