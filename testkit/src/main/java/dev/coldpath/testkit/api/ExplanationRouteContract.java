package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.assertError;
import static dev.coldpath.testkit.api.Answers.body;
import static dev.coldpath.testkit.api.Answers.job;
import static dev.coldpath.testkit.api.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.api.Response;
import dev.coldpath.score.Signals;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.api.TestService.Account;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// What `GET /v1/company/{domain}/explain` promises.
public interface ExplanationRouteContract {
    Engine engine();

    @Test
    @Proves({"S-28", "S-48"})
    default void the_newest_record_is_explained_field_by_field_and_counts_nothing() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        service.scored(job(service.ask(account.liveKey(), domain)), 583);

        Response why = service.get(account.liveKey(), "/v1/company/www." + domain + "/explain");

        assertThat(why.body().text()).isEqualTo("""
                {"domain":"%s","scored_at":"2026-05-12T12:00:00Z","ki_rating":"KI-2+","composite_score":58.3,\
                "scale_premium":1.7,"model_version":"m1","business_profile":"growth",\
                "context":{"sector":"saas","geo_scope":"eu"},"base":56.6,"plus_minus_80":2.345678,\
                "premium":{"points":1.7,"cap":6,"scale":71.25,"coverage":0.9},"signals":[\
                {"key":"leadership_disclosed","state":"observed","reason":null,"raw":3,"score":72.5,"quality":0.9,\
                "as_of":"2026-05-05T09:30:00Z","age_days":7,"sources":["site"],"weight":0.0375,\
                "contribution":0.759375},\
                {"key":"founder_known","state":"unobserved","reason":"timeout","raw":null,"score":null,"quality":0,\
                "as_of":null,"age_days":null,"sources":[],"weight":0.025,"contribution":0},\
                {"key":"mail_platform","state":"observed_absent","reason":null,"raw":0,"score":10,"quality":0.95,\
                "as_of":"2026-05-12T11:59:50Z","age_days":0,"sources":["dns","site"],"weight":0.01,\
                "contribution":-0.38},\
                {"key":"op_margin","state":"not_applicable","reason":null,"raw":null,"score":null,"quality":0,\
                "as_of":null,"age_days":null,"sources":[],"weight":0,"contribution":0}],\
                "what_would_move_it":[{"key":"founder_known","points":0.5625},\
                {"key":"mail_platform","points":0.5225}]}""".formatted(domain));
        assertThat(why.headers()).doesNotContainKeys("RateLimit", "RateLimit-Policy");
        assertThat(service.cachedCalls(account)).isZero();
    }

    @Test
    @Proves("S-07")
    default void a_domain_nobody_scored_has_no_explanation_and_a_wrong_one_is_named() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");

        assertError(
                service.get(account.liveKey(), "/v1/company/" + service.freshDomain() + "/explain"),
                404,
                "no score available for this domain");
        assertError(service.get(account.liveKey(), "/v1/company/a..com/explain"), 400, "invalid_domain");
        assertError(service.get(account.liveKey(), "/v1/company/%c3/explain"), 400, "invalid_domain");
        assertError(service.get(account.liveKey(), "/v1/company/acme.test/explain"), 400, EdgeContract.NEEDS_TEST_KEY);
        assertError(service.get(account.testKey(), "/v1/company/stripe.com/explain"), 400, EdgeContract.SANDBOX_ONLY);
    }

    @Test
    default void an_older_record_is_explained_whatever_its_age_while_later_runs_find_too_little() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        service.scored(job(service.ask(account.liveKey(), domain)), 420);
        service.time().advance(Duration.ofDays(40));

        service.unscored(job(service.ask(account.liveKey(), domain)));

        Response why = service.get(account.liveKey(), "/v1/company/" + domain + "/explain");
        assertThat(text(why, "composite_score")).isEqualTo("42.0");
        assertThat(text(why, "scored_at")).isEqualTo("2026-05-12T12:00:00Z");
        assertThat(body(why).at("/signals/0/age_days").asInt())
                .as("at the time of the run")
                .isEqualTo(7);
    }

    @Test
    @Proves({"S-50", "E-33"})
    default void each_canned_score_is_explained_by_all_signals_and_its_parts_add_up() {
        TestService service = new TestService(engine());
        String key = service.account("free").testKey();
        for (String domain : List.of("acme.test", "unicorn.test", "struggling.test", "cohort.test")) {
            JsonNode why = body(service.get(key, "/v1/company/" + domain + "/explain"));
            JsonNode score = body(service.get(key, "/v1/score/" + domain));

            assertThat(why.path("signals").findValuesAsText("key"))
                    .as(domain)
                    .isEqualTo(Signals.builtIn().signals().stream()
                            .map(Signals.Signal::key)
                            .toList());
            BigDecimal base = sum(why).add(BigDecimal.valueOf(50));
            assertThat(base).as(domain).isEqualByComparingTo(why.path("base").decimalValue());
            assertThat(base.add(why.at("/premium/points").decimalValue()))
                    .as(domain)
                    .isEqualByComparingTo(score.path("composite_score").decimalValue());
            assertThat(missing(why))
                    .as(domain)
                    .isEqualTo(body(service.get(key, "/v1/company/" + domain + "/confidence"))
                            .path("missing_signals")
                            .toString());
            assertThat(why.path("what_would_move_it")).as(domain).hasSize(10);
        }
    }

    @Test
    @Proves("S-51")
    default void a_canned_explanation_has_the_names_and_types_of_a_live_one_and_the_mode() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        service.scored(job(service.ask(account.liveKey(), domain)), 583);

        List<String> live =
                SandboxReadsContract.shape(body(service.get(account.liveKey(), "/v1/company/" + domain + "/explain")));
        List<String> canned =
                SandboxReadsContract.shape(body(service.get(account.testKey(), "/v1/company/acme.test/explain")));

        live.addFirst("mode:STRING");
        assertThat(canned).isEqualTo(live);
    }

    private static BigDecimal sum(JsonNode why) {
        return StreamSupport.stream(why.path("signals").spliterator(), false)
                .map(signal -> signal.path("contribution").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String missing(JsonNode why) {
        return StreamSupport.stream(why.path("signals").spliterator(), false)
                .filter(signal -> signal.path("state").asText().equals("unobserved"))
                .map(signal -> signal.path("key").toString())
                .toList()
                .toString()
                .replace(", ", ",");
    }
}
