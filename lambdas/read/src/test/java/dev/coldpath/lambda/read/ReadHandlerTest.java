package dev.coldpath.lambda.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.account.Mode;
import dev.coldpath.account.Secret;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Names.Env;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.moto.HttpEvent;
import dev.coldpath.aws.moto.HttpEvent.Answer;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.aws.moto.NoContext;
import dev.coldpath.aws.moto.SampleEvent;
import dev.coldpath.testkit.Proves;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Moto.class)
class ReadHandlerTest {
    private final MotoAccount account = new MotoAccount();
    private final Map<String, String> env = account.environment();
    private final ReadHandler handler = new ReadHandler(Wiring.from(env));

    @Test
    void a_company_nobody_scored_has_no_score() {
        Answer answer = read("brightloom.com", account.key("scale", Mode.LIVE));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().path("error").asText()).isEqualTo("no score available for this domain");
    }

    @Test
    void a_test_key_reads_the_sandbox() {
        Answer answer = read("unicorn.test", account.key("free", Mode.TEST));

        assertThat(answer.body().path("composite_score").asDouble()).isEqualTo(79.4);
    }

    @Test
    void histories_reports_signals_and_usage_are_behind_it_too() {
        Secret key = account.key("scale", Mode.LIVE);

        assertThat(get("/v1/score/brightloom.com/history", key)
                        .body()
                        .path("error")
                        .asText())
                .isEqualTo("no_history");
        assertThat(get("/v1/company/brightloom.com/confidence", key).status()).isEqualTo(404);
        assertThat(get("/v1/company/brightloom.com/explain", key).status()).isEqualTo(404);
        assertThat(get("/v1/signals", key).body().path("signals")).hasSize(37);
        assertThat(get("/v1/usage", key).body().path("tier").asText()).isEqualTo("scale");
    }

    @Test
    void where_nobody_was_scored_there_is_no_cohort_and_the_universe_is_empty() {
        Secret key = account.key("free", Mode.LIVE);

        assertThat(get("/v1/company/brightloom.com/cohort", key).status()).isEqualTo(404);
        assertThat(get("/v1/distribution", key).body().at("/universe/count").asInt(-1))
                .isZero();
        assertThat(get("/v1/movers?window=30d", key).body().path("gainers")).isEmpty();
    }

    @Test
    @Proves({"I-05", "I-64"})
    void health_narratives_and_creators_are_behind_it_too_and_a_test_key_reads_the_demonstration() {
        Secret live = account.key("free", Mode.LIVE);

        assertThat(get("/health", live).body().path("stage").asText()).isEqualTo("prod");
        assertThat(get("/health", live).body().at("/sync/isStale").asBoolean()).isTrue();
        assertThat(get("/narratives/trending", live).body().path("narratives")).isEmpty();
        assertThat(get("/creators/1", live).body()).hasToString("{\"error\":\"creator not found\"}");
        assertThat(get("/narratives/trending", account.key("free", Mode.TEST))
                        .body()
                        .path("narratives"))
                .isNotEmpty();
    }

    @Test
    void what_is_nowhere_is_denied_in_the_words_of_the_product_whose_path_it_would_be() {
        Secret key = account.key("free", Mode.LIVE);
        String intelligence = "{\"error\":\"not found\"}";

        assertThat(get("/intelligence/x", key).body()).hasToString(intelligence);
        assertThat(get("/intelligence", key).body()).hasToString(intelligence);
        assertThat(get("/creators/1/x", key).body()).hasToString(intelligence);
        assertThat(get("/v1/x", key).body()).as("Score's has a sentence too").hasSize(2);
        assertThat(get("/x", key).body()).hasSize(2);
    }

    @Test
    void under_a_base_path_only_what_is_under_it_is_the_products() {
        Map<String, String> more = new HashMap<>(env);
        more.put(Env.INTELLIGENCE_BASE_PATH, "/graph");
        ReadHandler based = new ReadHandler(Wiring.from(more));
        Secret key = account.key("free", Mode.LIVE);

        assertThat(get(based, "/graph/intelligence/x", key).body()).hasToString("{\"error\":\"not found\"}");
        assertThat(get(based, "/intelligence/x", key).body()).hasSize(2);
    }

    @Test
    void it_starts_without_a_word_about_jobs() {
        Map<String, String> less = new HashMap<>(env);
        less.keySet().removeAll(List.of(Env.JOBS_TABLE, Env.SNAPSHOTS_TABLE, Env.STATE_MACHINE));

        assertThat(new ReadHandler(Wiring.from(less))).isNotNull();
    }

    @Test
    void the_sample_event_is_a_request_and_the_sample_environment_is_enough() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(SampleEvent.open("read"), answer, NoContext.get());

        assertThat(answer.toString(StandardCharsets.UTF_8)).contains("\"statusCode\":401");
        assertThat(Config.from(SampleEvent.environment("ReadFunction"), Role.READ))
                .isNotNull();
    }

    @Test
    void without_its_settings_it_does_not_start() {
        assertThatThrownBy(() -> Wiring.from(Map.of())).hasMessageContaining("COLDPATH_SCORES_TABLE is missing");
    }

    private Answer read(String domain, Secret key) {
        return get("/v1/score/" + domain, key);
    }

    private Answer get(String path, Secret key) {
        return get(handler, path, key);
    }

    private static Answer get(ReadHandler handler, String path, Secret key) {
        return HttpEvent.get(path, key).to((event, answer) -> handler.handleRequest(event, answer, NoContext.get()));
    }
}
