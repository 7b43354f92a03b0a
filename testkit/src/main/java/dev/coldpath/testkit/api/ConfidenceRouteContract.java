package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.assertError;
import static dev.coldpath.testkit.api.Answers.body;
import static dev.coldpath.testkit.api.Answers.job;
import static dev.coldpath.testkit.api.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.api.Response;
import dev.coldpath.domain.Domain;
import dev.coldpath.score.Confidence;
import dev.coldpath.score.Confidence.Band;
import dev.coldpath.score.Confidence.Insufficiency;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.api.TestService.Account;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What `GET /v1/company/{domain}/confidence` promises.
public interface ConfidenceRouteContract {
    Engine engine();

    @Test
    @Proves({"S-42", "S-48", "S-28"})
    default void the_report_of_the_last_run_is_told_field_by_field_and_counts_nothing() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        service.scored(job(service.ask(account.liveKey(), domain)), 500);

        Response report = service.get(account.liveKey(), "/v1/company/www." + domain + "/confidence");

        assertThat(report.body().text())
                .isEqualTo("{\"domain\":\"" + domain + "\",\"scored_at\":\"2026-05-12T12:00:00Z\",\"band\":\"medium\","
                        + "\"completeness_pct\":81,\"failed_fetchers\":[\"people\",\"news\"],"
                        + "\"data_warnings\":[\"people_no_job_board\",\"web_js_only\"],"
                        + "\"missing_signals\":[\"founder_known\",\"rank_change\"]}");
        assertThat(report.headers()).doesNotContainKeys("RateLimit", "RateLimit-Policy");
        assertThat(service.cachedCalls(account)).isZero();
    }

    @Test
    @Proves("S-42")
    default void every_band_is_told_and_what_is_empty_is_an_empty_list() {
        TestService service = new TestService(engine());
        String key = service.account("growth").liveKey();
        for (Band band : Band.values()) {
            String domain = service.freshDomain();
            engine().scoreLog()
                    .report(new Confidence(
                            new Domain(domain),
                            TestService.NOON,
                            Samples.jobId(),
                            band,
                            100,
                            List.of(),
                            List.of(),
                            List.of(),
                            Optional.empty()));

            assertThat(service.get(key, "/v1/company/" + domain + "/confidence")
                            .body()
                            .text())
                    .contains("\"band\":\"" + band.wire() + "\",\"completeness_pct\":100,\"failed_fetchers\":[],"
                            + "\"data_warnings\":[],\"missing_signals\":[]");
        }
    }

    @Test
    @Proves({"S-42", "S-07"})
    default void a_domain_nobody_scored_has_no_report_and_a_wrong_one_is_named() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");

        assertError(
                service.get(account.liveKey(), "/v1/company/" + service.freshDomain() + "/confidence"),
                404,
                "no score available for this domain");
        assertError(service.get(account.liveKey(), "/v1/company/a..com/confidence"), 400, "invalid_domain");
        assertError(service.get(account.liveKey(), "/v1/company/%c3/confidence"), 400, "invalid_domain");
        assertError(
                service.get(account.liveKey(), "/v1/company/acme.test/confidence"), 400, EdgeContract.NEEDS_TEST_KEY);
        assertError(
                service.get(account.testKey(), "/v1/company/stripe.com/confidence"), 400, EdgeContract.SANDBOX_ONLY);
    }

    @Test
    @Proves("S-43")
    default void too_little_evidence_is_told_with_its_one_reason_beside_an_older_record_or_none() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        for (Insufficiency reason : Insufficiency.values()) {
            String domain = service.freshDomain();
            engine().scoreLog().report(Finding.about(new Domain(domain)).insufficient(reason));

            Response report = service.get(account.liveKey(), "/v1/company/" + domain + "/confidence");

            assertThat(report.status()).isEqualTo(200);
            assertThat(text(report, "band")).isEqualTo("directional");
            assertThat(body(report).path("data_warnings").toString()).isEqualTo("[\"" + reason.warning() + "\"]");
            assertError(
                    service.get(account.liveKey(), "/v1/score/" + domain), 404, "no score available for this domain");
        }
        String scored = service.freshDomain();
        service.scored(job(service.ask(account.liveKey(), scored)), 420);
        service.time().advance(Duration.ofHours(7));

        service.unscored(job(service.ask(account.liveKey(), scored)));

        assertThat(text(service.get(account.liveKey(), "/v1/company/" + scored + "/confidence"), "scored_at"))
                .isEqualTo("2026-05-12T19:00:00Z");
        assertThat(text(service.get(account.liveKey(), "/v1/score/" + scored), "composite_score"))
                .isEqualTo("42.0");
    }
}
