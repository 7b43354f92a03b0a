package dev.coldpath.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.KeyMint;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Pepper;
import dev.coldpath.account.Secret;
import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.HttpEvent;
import dev.coldpath.aws.moto.HttpEvent.Answer;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a request may cost, in calls. One more is a failure.
@ExtendWith(Moto.class)
class CallCountTest {
    private final CountedService counted = new CountedService();
    private final CallLog log = counted.log();

    @BeforeEach
    void warm() {
        counted.warm();
    }

    @Test
    @Proves({"J-34", "X-02"})
    void a_malformed_key_costs_nothing_and_an_unknown_one_a_read() {
        HttpEvent.get("/v1/score/nobody.com", new Secret("ki_live_" + "0".repeat(36)))
                .to(counted::serve);
        assertThat(log.names()).isEmpty();

        Secret unknown = new KeyMint(new Random(9), new Pepper(new byte[32]))
                .key(Samples.scope(), "scale", "unknown", Samples.NOON)
                .secret();
        HttpEvent.get("/v1/score/nobody.com", unknown).to(counted::serve);
        HttpEvent.get("/v1/score/nobody.com", unknown).to(counted::serve);
        assertThat(log.names()).containsExactly("GetItem");
    }

    @Test
    @Proves("J-34")
    void a_cold_cache_of_keys_costs_a_read_and_within_the_hour_nothing_else() {
        counted.time().advance(Duration.ofSeconds(31));

        counted.get("/v1/score/nobody.com");

        assertThat(log.names()).containsExactly("GetItem", "BatchGetItem");
    }

    @Test
    @Proves("J-34")
    void a_new_job_costs_a_look_a_transaction_and_a_start() {
        assertThat(counted.submit("brightloom.com").status()).isEqualTo(202);

        assertThat(log.names()).containsExactly("BatchGetItem", "TransactWriteItems", "StartExecution");
    }

    @Test
    void whom_nobody_may_ask_about_is_looked_up_once_a_minute() {
        counted.time().advance(Duration.ofMinutes(1));

        counted.submit("brightloom.com");
        counted.submit("quietharbor.com");

        assertThat(log.names()).containsOnlyOnce("Query");
    }

    @Test
    @Proves("J-34")
    void joining_costs_a_look() {
        counted.submit("brightloom.com");
        log.forget();

        assertThat(counted.submit("brightloom.com")
                        .headers()
                        .path("Job-Outcome")
                        .asText())
                .isEqualTo("joined");

        assertThat(log.names()).containsExactly("BatchGetItem");
    }

    @Test
    @Proves({"J-34", "J-25"})
    void an_idempotency_key_costs_a_new_job_nothing_and_one_put_where_nothing_is_admitted() {
        assertThat(counted.submit("brightloom.com", "one").status()).isEqualTo(202);
        assertThat(log.names()).containsExactly("BatchGetItem", "TransactWriteItems", "StartExecution");

        assertThat(counted.submit("brightloom.com", "one")
                        .headers()
                        .path("Idempotency-Replayed")
                        .asText())
                .isEqualTo("true");
        assertThat(log.names()).as("a replay").containsExactly("BatchGetItem");

        counted.submit("brightloom.com", "two");
        assertThat(log.names()).as("a joiner").containsExactly("BatchGetItem", "PutItem");
    }

    @Test
    @Proves("J-34")
    void a_cached_answer_costs_a_look_its_count_and_its_rank_which_is_then_remembered() {
        counted.record(Samples.jobId());
        log.forget();

        assertThat(counted.submit("brightloom.com").status()).isEqualTo(200);
        assertThat(log.names()).containsExactly("BatchGetItem", "BatchGetItem", "UpdateItem");

        assertThat(counted.submit("brightloom.com")
                        .body()
                        .path("rank")
                        .path("cohort_size")
                        .asInt())
                .isEqualTo(1);
        assertThat(log.names()).containsExactly("BatchGetItem", "UpdateItem");
    }

    @Test
    @Proves({"J-34", "S-30"})
    void reading_a_score_costs_a_look_and_a_count_and_a_part_of_its_history_a_query_more() {
        counted.record(Samples.jobId());
        counted.get("/v1/score/brightloom.com");
        log.forget();

        Answer score = counted.get("/v1/score/brightloom.com");
        assertThat(score.headers().path("RateLimit").asText()).startsWith("\"cold-month\";r=1000;");
        assertThat(log.names()).containsExactly("BatchGetItem", "UpdateItem");

        log.forget();
        Answer history = counted.get("/v1/score/brightloom.com/history");
        assertThat(history.headers().path("RateLimit").asText())
                .isEqualTo(score.headers().path("RateLimit").asText());
        assertThat(log.names()).containsExactly("Query", "BatchGetItem", "UpdateItem");
    }

    @Test
    @Proves("J-34")
    void what_counts_as_nothing_costs_a_read_or_nothing() {
        counted.record(Samples.jobId());
        log.forget();

        assertThat(counted.get("/v1/company/brightloom.com/confidence").status())
                .isEqualTo(200);
        assertThat(log.names()).containsExactly("GetItem");

        log.forget();
        assertThat(counted.get("/v1/company/brightloom.com/explain").status()).isEqualTo(200);
        assertThat(log.names()).containsExactly("GetItem", "GetItem");

        log.forget();
        assertThat(counted.get("/v1/usage").body().path("total_calls").asInt()).isZero();
        assertThat(log.names()).containsExactly("BatchGetItem");

        log.forget();
        assertThat(counted.get("/v1/signals").status()).isEqualTo(200);
        assertThat(log.names()).isEmpty();
    }

    @Test
    @Proves("J-34")
    void a_refusal_costs_a_look_or_nothing() {
        Secret free = counted.account().key("free", Mode.LIVE);
        HttpEvent.get("/v1/score/nobody.com", free).to(counted::serve);
        log.forget();

        assertThat(HttpEvent.post("/v1/score", free, "{\"domain\":\"brightloom.com\"}")
                        .to(counted::serve)
                        .status())
                .isEqualTo(403);
        assertThat(log.names()).containsExactly("BatchGetItem");

        assertThat(counted.submit("not a domain").status()).isEqualTo(400);
        assertThat(log.names()).isEmpty();
    }

    @Test
    @Proves("X-19")
    void no_key_and_no_body_is_in_the_log() {
        counted.submit("brightloom.com");
        counted.submit("canary-%%.com");

        assertThat(counted.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(counted.key().reveal(), "brightloom", "canary")
                        .startsWith("{"));
    }
}
