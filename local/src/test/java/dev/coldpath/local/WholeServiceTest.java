package dev.coldpath.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.local.Caller.Answer;
import dev.coldpath.local.sqlite.SqliteEngine;
import dev.coldpath.score.Confidence;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole service as `./coldpath up --miniature-internet` starts it, driven over HTTP: real fetchers, real sockets,
/// the real state machine.
class WholeServiceTest {
    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> log = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    @Proves({"S-12", "S-13", "S-15", "S-36"})
    void a_first_question_becomes_a_job_then_a_record_then_the_answer_to_the_next_question() throws Exception {
        try (LocalHost host = start()) {
            Caller caller = live(host);

            Answer first = caller.ask("https://www.brightloom.com/careers");
            Answer over = caller.untilOver(first.text("job_id"));
            Answer record = caller.get(over.text("score_url"));
            Answer again = caller.ask("brightloom.com");

            assertThat(first.status()).isEqualTo(202);
            assertThat(over.text("status")).as(log.toString()).isEqualTo("complete");
            assertThat(record.body().path("buckets").properties()).hasSize(4);
            assertThat(record.body().path("rank").path("cohort_size").asInt()).isEqualTo(1);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(record.body());
            assertThat(again.body().path("x_kepler").path("cache_status").asText())
                    .isEqualTo("cached");
            assertThat(caller.get("/v1/company/brightloom.com/cohort").body().at("/target/composite_score"))
                    .isEqualTo(record.body().path("composite_score"));
            assertThat(caller.get("/v1/distribution")
                            .body()
                            .at("/universe/count")
                            .asInt())
                    .isEqualTo(1);
            assertThat(caller.get("/v1/movers?window=7d").status()).isEqualTo(200);
        }
    }

    @Test
    @Proves({"S-28", "S-39", "S-42", "S-48", "S-49"})
    void a_score_comes_with_its_history_its_report_and_what_it_was_made_of_and_is_on_the_account() throws Exception {
        try (LocalHost host = start()) {
            Caller caller = live(host);
            Answer record = caller.askAndWait("brightloom.com");
            List<String> signals =
                    caller.get("/v1/signals").body().path("signals").findValuesAsText("key");

            JsonNode history = caller.get("/v1/score/brightloom.com/history").body();
            JsonNode report =
                    caller.get("/v1/company/brightloom.com/confidence").body();
            Answer usage = caller.get("/v1/usage");

            assertThat(history.path("records")).hasSize(1);
            assertThat(history.at("/records/0/buckets")).isEqualTo(record.body().path("buckets"));
            assertThat(report.path("scored_at").asText()).isEqualTo(record.text("scored_at"));
            assertThat(report.path("missing_signals")).isNotEmpty().allMatch(key -> signals.contains(key.asText()));
            assertThat(usage.text("cold_calls") + " " + usage.text("cached_calls"))
                    .isEqualTo("1 1");
        }
    }

    @Test
    @Proves("J-27")
    void who_waits_for_the_end_gets_the_record_in_the_first_answer() throws Exception {
        try (LocalHost host = start()) {
            Answer answer = live(host).askAndWait("brightloom.com");

            assertThat(answer.status()).as(log.toString()).isEqualTo(200);
            assertThat(answer.body().path("buckets").properties()).hasSize(4);
        }
    }

    @Test
    @Proves({"J-28", "J-29"})
    void a_cancelled_job_stops_its_run_and_stands_in_the_list() throws Exception {
        try (LocalHost host = start()) {
            Caller caller = live(host);
            String job = caller.ask("dawdlemere.com").text("job_id");

            Answer cancelled = caller.cancel(job);

            assertThat(cancelled.text("failure_reason")).isEqualTo("sfn_aborted");
            assertThat(caller.untilOver(job).body()).isEqualTo(cancelled.body());
            ObjectNode listed =
                    caller.get("/v1/jobs?status=failed").body().at("/jobs/0").deepCopy();
            assertThat(listed.remove("metadata")).isEmpty();
            assertThat(listed).isEqualTo(cancelled.body());
        }
        assertThat(log).filteredOn(line -> line.contains("\"run_ended\"")).allMatch(line -> line.contains("ABORTED"));
    }

    @Test
    @Proves({"S-18", "J-02"})
    void two_hundred_equal_questions_at_once_over_http_are_one_job_and_one_run() throws Exception {
        try (LocalHost host = start()) {
            Caller caller = live(host);

            // its registry is silent for longer than the questions take
            List<Answer> answers = Race.of(200, () -> caller.ask("dawdlemere.com"));

            String job = answers.getFirst().text("job_id");
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(202);
                assertThat(answer.text("job_id")).isEqualTo(job);
            });
            caller.cancel(job);
            caller.untilOver(job);
        }
        assertThat(log).filteredOn(line -> line.contains("\"run_ended\"")).hasSize(1);
    }

    @Test
    @Proves({"S-33", "S-43", "E-29", "E-39"})
    void companies_that_cannot_be_scored_end_as_the_specification_says() throws Exception {
        // one after the other: they wait for the made-up registry, which is asked once a second, as a real one would be
        try (LocalHost host = start()) {
            assertThat(end(host, "vacantquarl.com")).isEqualTo("scoring_completed_no_record");
            assertThat(end(host, "stillwend.com")).isEqualTo("sfn_failed");
            assertThat(end(host, "dawdlemere.com")).isEqualTo("complete");
            assertThat(end(host, "parkfallow.com")).isEqualTo("scoring_completed_no_record");
        }
        try (SqliteEngine engine = SqliteEngine.open(data)) {
            assertThat(reason(engine, "vacantquarl.com")).contains(Confidence.Insufficiency.NOT_LIVE);
            assertThat(reason(engine, "parkfallow.com")).contains(Confidence.Insufficiency.PARKED);
            assertThat(engine.scoreLog().confidence(new Domain("dawdlemere.com")))
                    .hasValueSatisfying(
                            report -> assertThat(report.missingSignals()).contains("domain_age_y", "expiry_horizon_y"));
            assertThat(engine.scoreLog().confidence(new Domain("stillwend.com")))
                    .isEmpty();
        }
    }

    /// One registry answers about all of them, once a second. For certificates nobody waits: their readers take four
    /// questions a minute, and nothing depends on them.
    @Test
    @Proves("E-13")
    void companies_asked_about_at_once_wait_for_each_other_and_get_all_answers() throws Exception {
        List<String> companies = List.of(
                "brightloom.com", "pellucio.com", "ostravale.com", "tolverne-plumbing.co.uk", "kesslau-pumpen.de");
        try (LocalHost host = start()) {
            List<String> ends = Race.of(companies.size(), number -> () -> end(host, companies.get(number)));

            assertThat(ends).as(log.toString()).containsOnly("complete");
        }
        try (SqliteEngine engine = SqliteEngine.open(data)) {
            assertThat(companies)
                    .allSatisfy(company -> assertThat(engine.scoreLog()
                                    .confidence(new Domain(company))
                                    .orElseThrow()
                                    .dataWarnings())
                            .as(company)
                            .filteredOn(warning -> !warning.equals("rate_limited_ct"))
                            .noneMatch(warning -> warning.startsWith("rate_limited_")));
        }
    }

    private String end(LocalHost host, String domain) throws Exception {
        Caller caller = live(host);
        Answer over = caller.untilOver(caller.ask(domain).text("job_id"));
        return over.text("status").equals("complete") ? "complete" : over.text("failure_reason");
    }

    private static Optional<Confidence.Insufficiency> reason(SqliteEngine engine, String domain) {
        return engine.scoreLog().confidence(new Domain(domain)).flatMap(Confidence::insufficient);
    }

    @Test
    void a_second_start_shows_the_same_keys_and_the_same_records() throws Exception {
        String key;
        try (LocalHost host = start()) {
            key = host.keys().live().reveal();
            Caller caller = live(host);
            caller.untilOver(caller.ask("brightloom.com").text("job_id"));
        }
        try (LocalHost host = start()) {
            assertThat(host.keys().live().reveal()).isEqualTo(key);
            assertThat(live(host).ask("brightloom.com").status()).isEqualTo(200);
        }
    }

    @Test
    @Proves("E-01")
    void without_a_contact_the_sandbox_works_and_live_scoring_is_off() throws Exception {
        Settings settings = new Settings(0, data, Optional.empty(), false, Optional.empty());
        try (LocalHost host = Wiring.start(settings, log::add)) {
            Answer cold = live(host).ask("brightloom.com");
            Answer canned = new Caller(http, host.url(), host.keys().test().reveal()).ask("acme.test");

            assertThat(cold.status()).isEqualTo(500);
            assertThat(cold.text("error")).isEqualTo("scoring engine unavailable");
            assertThat(canned.text("composite_score")).isEqualTo("67.2");
            assertThat(host.firstCompany()).isEmpty();
        }
    }

    @Test
    void a_key_made_beside_the_running_service_opens_it() throws Exception {
        try (LocalHost host = start()) {
            NewAccount made = Wiring.createAccount(data, Optional.empty(), "starter", "ci");

            Answer answer = new Caller(http, host.url(), made.live().reveal()).get("/v1/score/brightloom.com");

            assertThat(answer.status()).isEqualTo(404);
        }
    }

    @Test
    @Proves("X-19")
    void no_key_and_no_body_is_ever_in_the_log() throws Exception {
        try (LocalHost host = start()) {
            Caller caller = live(host);
            caller.untilOver(caller.ask("brightloom.com").text("job_id"));

            assertThat(String.join("\n", log))
                    .doesNotContain(host.keys().live().reveal())
                    .doesNotContain("brightloom");
        }
    }

    private LocalHost start() {
        return Wiring.start(new Settings(0, data, Optional.empty(), true, Optional.empty()), log::add);
    }

    private Caller live(LocalHost host) {
        return new Caller(http, host.url(), host.keys().live().reveal());
    }
}
