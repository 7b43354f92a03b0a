package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.assertError;
import static dev.coldpath.testkit.api.Answers.body;
import static dev.coldpath.testkit.api.Answers.job;
import static dev.coldpath.testkit.api.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.api.Response;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.api.TestService.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What `GET /v1/score/{domain}/history` promises.
public interface HistoryContract {
    String LIMIT = "limit must be between 1 and 500";

    Engine engine();

    @Test
    @Proves({"S-48", "S-39"})
    default void a_record_shows_what_its_run_found_field_by_field() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        service.scored(job(service.ask(account.liveKey(), domain)), 680);

        Response history = service.get(account.liveKey(), "/v1/score/" + domain + "/history");

        assertThat(history.body().text())
                .isEqualTo("{\"domain\":\"" + domain + "\",\"records\":[{\"scored_at\":\"2026-05-12T12:00:00Z\","
                        + "\"composite_score\":68.0,\"scale_premium\":1.7,\"ki_rating\":\"KI-1\","
                        + "\"momentum_index\":-3.4,\"buckets\":{\"team_structure\":51.0,\"market_position\":62.0,"
                        + "\"momentum_tailwinds\":0.0,\"financial_health\":100.0},\"data_completeness_pct\":81}]}");
    }

    @Test
    @Proves("S-38")
    default void as_many_come_as_are_asked_for_or_a_hundred() {
        TestService service = new TestService(engine());
        String key = service.account("growth").liveKey();
        String path = "/v1/score/" + scoredTimes(service, 101) + "/history";

        assertThat(records(service.get(key, path))).hasSize(100);
        assertThat(records(service.get(key, path + "?limit=1"))).hasSize(1);
        assertThat(records(service.get(key, path + "?limit=500"))).hasSize(101);
        assertThat(records(service.get(key, path + "?limit=007&other=1.5&wait")))
                .hasSize(7);
    }

    @Test
    @Proves({"S-38", "S-04"})
    default void a_limit_that_is_no_number_from_1_to_500_is_refused_before_the_cursor_is_looked_at() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = scoredTimes(service, 1);

        for (String limit : List.of("0", "501", "-1", "1.5", "x", "", "1&limit=1", "+1", "%31%00", "%zz", "１")) {
            String query = "/history?cursor=broken&limit=" + limit;
            assertError(service.get(account.liveKey(), "/v1/score/" + domain + query), 400, LIMIT);
            assertError(service.get(account.testKey(), "/v1/score/acme.test" + query), 400, LIMIT);
        }
        assertThat(service.cachedCalls(account)).isZero();
    }

    @Test
    @Proves("S-38")
    default void a_cursor_is_good_for_its_domain_and_its_mode_alone() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = scoredTimes(service, 2);
        String path = "/v1/score/" + domain + "/history?cursor=";
        String cursor = cursor(service.get(account.liveKey(), "/v1/score/" + domain + "/history?limit=1"));
        String canned = cursor(service.get(account.testKey(), "/v1/score/acme.test/history?limit=1"));
        String others =
                cursor(service.get(account.liveKey(), "/v1/score/" + scoredTimes(service, 2) + "/history?limit=1"));

        for (String wrong : List.of(
                "",
                "x",
                "b3BhcXVl",
                canned,
                others,
                cursor + "A",
                cursor.substring(1),
                cursor + "&cursor=" + cursor,
                "A".repeat(600))) {
            assertError(service.get(account.liveKey(), path + wrong), 400, "invalid_cursor");
        }
        assertError(
                service.get(account.testKey(), "/v1/score/unicorn.test/history?cursor=" + canned),
                400,
                "invalid_cursor");
        assertError(
                service.get(account.testKey(), "/v1/score/acme.test/history?cursor=" + cursor), 400, "invalid_cursor");
        assertThat(cursor).hasSizeLessThanOrEqualTo(512).matches("[A-Za-z0-9_-]+");
        Account stranger = service.account("starter");
        service.time().advance(Duration.ofDays(4_000));
        assertThat(records(service.get(stranger.liveKey(), path + cursor + "&limit=9")))
                .hasSize(1);
    }

    @Test
    @Proves({"S-38", "S-07", "S-28"})
    default void what_is_wrong_is_told_in_the_contracts_order_and_counts_nothing() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");

        assertError(service.get(account.liveKey(), "/v1/score/no_domain/history?limit=0"), 400, "invalid_domain");
        assertError(service.get(account.liveKey(), "/v1/score/%zz/history"), 400, "invalid_domain");
        assertError(
                service.get(account.liveKey(), "/v1/score/acme.test/history?limit=0"),
                400,
                "test domains require a ki_test_ key");
        assertError(service.get(account.testKey(), "/v1/score/stripe.com/history"), 400, EdgeContract.SANDBOX_ONLY);
        assertError(
                service.get(account.liveKey(), "/v1/score/" + service.freshDomain() + "/history"), 404, "no_history");
        assertThat(service.cachedCalls(account)).isZero();
    }

    @Test
    @Proves("S-43")
    default void a_run_with_too_little_evidence_leaves_no_history() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        service.unscored(job(service.ask(account.liveKey(), domain)));

        assertError(service.get(account.liveKey(), "/v1/score/" + domain + "/history"), 404, "no_history");
        assertError(service.get(account.liveKey(), "/v1/score/" + domain), 404, "no score available for this domain");
    }

    @Test
    @Proves({"S-39", "S-28"})
    default void parts_of_any_size_are_every_record_once_also_when_a_run_lands_in_between() {
        for (int size : List.of(1, 2, 5)) {
            TestService service = new TestService(engine());
            Account account = service.account("growth");
            String domain = scoredTimes(service, 5);
            List<String> seen = new ArrayList<>();
            String cursor = "";
            int parts = 0;
            do {
                Response part =
                        service.get(account.liveKey(), "/v1/score/" + domain + "/history?limit=" + size + cursor);
                records(part)
                        .forEach(record -> seen.add(record.path("scored_at").asText()));
                cursor = cursor(part).isEmpty() ? "" : "&cursor=" + cursor(part);
                parts++;
                service.history(domain, TestService.NOON.plusSeconds(parts));
            } while (!cursor.isEmpty());

            assertThat(seen)
                    .as("size %d", size)
                    .isEqualTo(IntStream.range(0, 5)
                            .mapToObj(age -> TestService.NOON.minusSeconds(age).toString())
                            .toList());
            assertThat(service.cachedCalls(account)).as("size %d", size).isEqualTo(parts);
        }
    }

    @Test
    @Proves("S-39")
    default void the_last_part_has_no_cursor_even_when_it_is_full() {
        TestService service = new TestService(engine());
        String key = service.account("growth").liveKey();
        String path = "/v1/score/" + scoredTimes(service, 4) + "/history?limit=2";

        Response first = service.get(key, path);
        Response last = service.get(key, path + "&cursor=" + cursor(first));

        assertThat(records(last)).hasSize(2);
        assertThat(body(last).has("next_cursor")).isFalse();
    }

    /// A new domain with so many records, one a second up to noon.
    private static String scoredTimes(TestService service, int records) {
        String domain = service.freshDomain();
        service.history(
                domain,
                IntStream.range(0, records)
                        .mapToObj(age -> TestService.NOON.minusSeconds(age))
                        .toArray(Instant[]::new));
        return domain;
    }

    private static List<JsonNode> records(Response response) {
        assertThat(response.status()).as(response.body().text()).isEqualTo(200);
        List<JsonNode> records = new ArrayList<>();
        body(response).path("records").forEach(records::add);
        return records;
    }

    private static String cursor(Response response) {
        return text(response, "next_cursor");
    }
}
