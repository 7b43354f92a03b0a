package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.assertError;
import static dev.coldpath.testkit.api.Answers.body;
import static dev.coldpath.testkit.api.Answers.job;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.api.Response;
import dev.coldpath.score.Profile;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Firm;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.api.TestService.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the cohort, the distribution and the movers promise on the wire. The engine's universe must be the test's own.
public interface UniverseRoutesContract {
    String DISTRIBUTION = "/v1/distribution";
    String MOVERS = "/v1/movers?window=";
    String NO_WINDOW = "window must be one of ['7d','30d','90d']";

    Engine engine();

    @Test
    @Proves({"S-01", "S-02"})
    default void all_three_want_a_key_and_answer_to_get_alone() {
        TestService service = new TestService(engine());
        String key = service.account("growth").liveKey();

        for (String path : List.of("/v1/company/stripe.com/cohort", DISTRIBUTION, MOVERS + "7d")) {
            assertError(service.get(service.unknownKey(), path), 401, "unauthorized");
            Response posted = service.call("POST", path, Map.of("X-API-Key", List.of(key)), "");
            assertError(posted, 405, "method not allowed");
            assertThat(posted.headers()).containsEntry("Allow", "GET, HEAD");
        }
    }

    @Test
    @Proves({"S-05", "S-07", "S-40"})
    default void the_domain_of_a_cohort_is_judged_as_everywhere_and_must_have_a_record() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");

        assertError(service.get(account.liveKey(), "/v1/company/%zz/cohort"), 400, "invalid_domain");
        assertError(service.get(account.liveKey(), "/v1/company/localhost/cohort"), 400, "invalid_domain");
        assertError(service.get(account.liveKey(), "/v1/company/acme.test/cohort"), 400, EdgeContract.NEEDS_TEST_KEY);
        assertError(service.get(account.testKey(), "/v1/company/stripe.com/cohort"), 400, EdgeContract.SANDBOX_ONLY);
        assertError(
                service.get(account.liveKey(), "/v1/company/" + service.freshDomain() + "/cohort"), 404, "no_history");
    }

    @Test
    @Proves({"S-41", "S-48"})
    default void a_cohort_of_none_has_eight_nulls() {
        TestService service = new TestService(engine());
        Firm firm = firm(500, 0);
        firm.record(engine());

        assertThat(service.get(service.account("free").liveKey(), cohort(firm))
                        .body()
                        .text())
                .isEqualTo("{\"target\":{\"domain\":\"" + firm.domain() + "\",\"company_name\":\"" + firm.name()
                        + "\",\"composite_score\":50.0,\"ki_rating\":\"KI-2\",\"business_profile\":\"growth\","
                        + "\"context\":{\"sector\":\"" + firm.sector() + "\",\"geo_scope\":\"eu\"}},"
                        + "\"cohort\":{\"count\":0,\"mean\":null,\"p50\":null,\"p90\":null,\"stddev\":null,"
                        + "\"min\":null,\"max\":null,\"rank\":null,\"percentile\":null},\"bucket_means\":{"
                        + "\"team_structure\":{\"target\":50.0,\"cohort\":null,\"delta\":null},"
                        + "\"market_position\":{\"target\":50.0,\"cohort\":null,\"delta\":null},"
                        + "\"momentum_tailwinds\":{\"target\":50.0,\"cohort\":null,\"delta\":null},"
                        + "\"financial_health\":{\"target\":50.0,\"cohort\":null,\"delta\":null}},\"members\":[]}");
    }

    @Test
    @Proves({"S-40", "S-48"})
    default void a_cohort_ranks_the_target_and_compares_its_buckets_with_rounded_means() {
        TestService service = new TestService(engine());
        Firm target = firm(500, 0).with(Firm.buckets(820, 815, 0, 500));
        Firm tie = firm(500, 0).with(Firm.buckets(0, 0, 1, 500));
        Firm above = firm(740, 0).with(Firm.buckets(1, 1_000, 0, 500));
        Firm low = firm(51, 0).with(Firm.buckets(0, 0, 0, 501));
        List.of(target, tie, above, low).forEach(firm -> firm.record(engine()));

        JsonNode body = body(service.get(service.account("scale").liveKey(), cohort(target)));

        assertThat(body.path("cohort").toString())
                .isEqualTo("{\"count\":3,\"mean\":43.0,\"p50\":50.0,\"p90\":74.0,\"stddev\":28.6,\"min\":5.1,"
                        + "\"max\":74.0,\"rank\":2,\"percentile\":50}");
        assertThat(body.path("bucket_means").toString())
                .isEqualTo("{\"team_structure\":{\"target\":82.0,\"cohort\":0.0,\"delta\":82.0},"
                        + "\"market_position\":{\"target\":81.5,\"cohort\":33.3,\"delta\":48.2},"
                        + "\"momentum_tailwinds\":{\"target\":0.0,\"cohort\":0.0,\"delta\":0.0},"
                        + "\"financial_health\":{\"target\":50.0,\"cohort\":50.0,\"delta\":0.0}}");
        assertThat(body.path("members")
                        .valueStream()
                        .map(member -> member.path("domain").asText()))
                .containsExactly(
                        above.domain().name(), tie.domain().name(), low.domain().name());
    }

    @Test
    @Proves({"S-40", "S-41"})
    default void who_is_not_classified_has_no_profile_to_show() {
        TestService service = new TestService(engine());
        Firm firm = firm(500, 0).with(Profile.UNCLASSIFIED);
        Firm peer = firm(600, 0).with(Profile.UNCLASSIFIED);
        firm.record(engine());
        peer.record(engine());

        JsonNode body = body(service.get(service.account("free").liveKey(), cohort(firm)));

        assertThat(body.path("target").has("business_profile")).isFalse();
        assertThat(body.path("members").path(0).has("business_profile")).isFalse();
    }

    @Test
    @Proves({"S-44", "S-48"})
    default void a_distribution_shows_every_bin_and_each_of_its_sums_is_the_count() {
        TestService service = new TestService(engine());
        String key = service.account("free").liveKey();
        assertThat(service.get(key, DISTRIBUTION).body().text())
                .startsWith("{\"pipeline_version\":\"v1\",\"universe\":{\"count\":0,\"mean\":null,\"p50\":null,"
                        + "\"p90\":null,\"stddev\":null,\"min\":null,\"max\":null},\"composite_hist\":["
                        + "{\"range\":\"0-5\",\"count\":0},{\"range\":\"5-10\",\"count\":0}");
        for (int composite : List.of(0, 49, 50, 950, 1_000)) {
            firm(composite, composite / 10 * 120 / 100).record(engine());
        }

        JsonNode body = body(service.get(key, DISTRIBUTION));

        assertThat(body.path("universe").path("count").asInt()).isEqualTo(5);
        assertThat(counts(body.path("composite_hist")))
                .startsWith(2, 1, 0)
                .endsWith(0, 2)
                .hasSize(20);
        assertThat(counts(body.path("scale_premium_hist"))).hasSize(12).endsWith(2);
        assertThat(body.path("composite_hist").path(19).path("range").asText()).isEqualTo("95-100");
        assertThat(body.path("scale_premium_hist").path(11).path("range").asText())
                .isEqualTo("11-12");
        assertThat(names(body.path("rating_dist")))
                .containsExactly("KI-1+", "KI-1", "KI-2+", "KI-2", "KI-3", "KI-4", "KI-5");
        assertThat(names(body.path("profile_split"))).containsExactly("growth", "established", "unclassified");
        for (String part : List.of("composite_hist", "scale_premium_hist")) {
            assertThat(counts(body.path(part)).stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .as(part)
                    .isEqualTo(5);
        }
        for (String part : List.of("rating_dist", "profile_split")) {
            assertThat(body.path(part).valueStream().mapToInt(JsonNode::asInt).sum())
                    .as(part)
                    .isEqualTo(5);
        }
    }

    @Test
    @Proves("S-46")
    default void movers_want_one_window_that_there_is() {
        TestService service = new TestService(engine());
        Account account = service.account("free");

        for (String query :
                List.of("", "?window=", "?window=1d", "?window=30D", "?window=7d&window=7d", "?window=%zz", "?w=7d")) {
            assertError(service.get(account.liveKey(), "/v1/movers" + query), 400, NO_WINDOW);
            assertError(service.get(account.testKey(), "/v1/movers" + query), 400, NO_WINDOW);
        }
        for (String window : List.of("7d", "30d", "90d")) {
            assertThat(service.get(account.liveKey(), MOVERS + window + "&limit=x")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    @Proves({"S-46", "S-47", "S-48"})
    default void movers_are_the_same_bytes_for_everybody_until_the_step_is_over() {
        TestService service = new TestService(engine());
        Instant now = service.time().instant();
        Firm mover = firm(583, 0);
        move(mover, now.minus(Duration.ofDays(8)), 581);
        move(mover, now.minusSeconds(1), 668);

        String first = service.get(service.account("free").liveKey(), MOVERS + "7d")
                .body()
                .text();

        assertThat(first)
                .isEqualTo("{\"window\":\"7d\",\"window_start\":\"2026-05-05T12:00:00Z\","
                        + "\"window_end\":\"2026-05-12T12:00:00Z\",\"gainers\":[{\"domain\":\"" + mover.domain()
                        + "\",\"company_name\":\"" + mover.name() + "\",\"composite_now\":66.8,\"composite_then\":58.1,"
                        + "\"delta\":8.7,\"ki_rating_now\":\"KI-1\",\"ki_rating_then\":\"KI-2+\"}],\"decliners\":[]}");
        move(mover, now.plusSeconds(1), 231);
        service.time().advance(Duration.ofSeconds(299));
        String other = service.account("scale").liveKey();
        assertThat(service.get(other, MOVERS + "7d").body().text()).isEqualTo(first);
        service.time().advance(Duration.ofSeconds(1));
        assertThat(service.get(other, MOVERS + "7d").body().text())
                .contains("\"window_end\":\"2026-05-12T12:05:00Z\",\"gainers\":[],\"decliners\":[{\"domain\"")
                .contains("\"delta\":-35.0");
    }

    @Test
    @Proves("S-28")
    default void none_of_them_counts_as_a_call() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        service.scored(job(service.ask(account.liveKey(), domain)), 680);

        for (String path : List.of("/v1/company/" + domain + "/cohort", DISTRIBUTION, MOVERS + "30d")) {
            assertThat(service.get(account.liveKey(), path).status()).isEqualTo(200);
        }

        assertThat(service.coldCalls(account)).isEqualTo(1);
        assertThat(service.starter().asked()).hasSize(1);
    }

    @Test
    @Proves("S-51")
    default void in_the_sandbox_each_has_the_live_fields_and_types_plus_its_mode() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        Firm firm = firm(500, 0);
        Instant now = service.time().instant();
        move(firm, now.minus(Duration.ofDays(8)), 400);
        move(firm, now.minusSeconds(1), 500);
        Firm peer = firm(500, 0);
        move(peer, now.minus(Duration.ofDays(8)), 600);
        move(peer, now.minusSeconds(1), 500);

        for (String path : List.of("/v1/company/%s/cohort", DISTRIBUTION, MOVERS + "7d")) {
            JsonNode live = body(service.get(account.liveKey(), path.formatted(firm.domain())));
            JsonNode canned = body(service.get(account.testKey(), path.formatted("acme.test")));

            List<String> shape = shape("", live);
            shape.addFirst("/mode STRING");
            assertThat(shape("", canned)).as(path).isEqualTo(shape);
        }
    }

    /// Where each value is and of what type, the first of each list only.
    private static List<String> shape(String path, JsonNode node) {
        List<String> shape = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(member -> shape.addAll(shape(path + "/" + member.getKey(), member.getValue())));
        } else if (node.isArray()) {
            shape.addAll(shape(path + "/0", node.path(0)));
        } else {
            shape.add(path + " " + node.getNodeType());
        }
        return shape;
    }

    private void move(Firm firm, Instant at, int composite) {
        firm.with(Finding.about(firm.domain()).at(at).scoring(composite)).record(engine());
    }

    /// Of the version that is served, at the service's noon.
    private static Firm firm(int composite, int premium) {
        return Firm.of(Finding.about(Samples.domain()).scoring(composite)).premium(premium);
    }

    private static String cohort(Firm firm) {
        return "/v1/company/" + firm.domain() + "/cohort";
    }

    private static List<Integer> counts(JsonNode bins) {
        return bins.valueStream().map(bin -> bin.path("count").asInt()).toList();
    }

    private static Iterable<String> names(JsonNode json) {
        return () -> json.fieldNames();
    }
}
