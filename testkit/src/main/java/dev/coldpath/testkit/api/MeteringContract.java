package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.assertError;
import static dev.coldpath.testkit.api.Answers.header;
import static dev.coldpath.testkit.api.Answers.job;
import static dev.coldpath.testkit.api.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.api.Response;
import dev.coldpath.plan.Overage;
import dev.coldpath.plan.Plan;
import dev.coldpath.plan.Plans;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.api.TestService.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What counts as a cached call, and what happens when no more of them are included.
public interface MeteringContract {
    /// Three cached calls and no more.
    Plan BLOCKING = plan(Overage.BLOCK);

    Plan LENIENT = plan(Overage.ALLOW);

    Engine engine();

    @Test
    @Proves("S-28")
    default void a_record_or_a_part_of_a_history_counts_once_each_time_it_is_given() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = scored(service);
        Map<String, List<String>> key = Map.of("X-API-Key", List.of(account.liveKey()));

        assertThat(service.ask(account.liveKey(), domain).status()).isEqualTo(200);
        assertThat(service.cachedCalls(account)).isEqualTo(1);
        assertThat(service.get(account.liveKey(), "/v1/score/" + domain).status())
                .isEqualTo(200);
        assertThat(service.cachedCalls(account)).isEqualTo(2);
        assertThat(service.get(account.liveKey(), "/v1/score/" + domain + "/history")
                        .status())
                .isEqualTo(200);
        assertThat(service.cachedCalls(account)).isEqualTo(3);
        assertThat(service.call("HEAD", "/v1/score/" + domain, key, "").status())
                .isEqualTo(200);
        assertThat(service.cachedCalls(account)).as("HEAD").isEqualTo(4);
        assertThat(service.coldCalls(account)).isZero();
    }

    @Test
    @Proves("S-28")
    default void other_routes_refusals_and_test_keys_count_no_cached_call() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String key = account.liveKey();
        String running = service.freshDomain();
        String domain = scored(service);

        String job = job(service.ask(key, running)).toString();
        job(service.ask(key, running));
        for (String path : List.of(
                "/v1/jobs/" + job,
                "/v1/jobs",
                "/v1/usage",
                "/v1/signals",
                "/v1/company/" + domain + "/confidence",
                "/v1/company/" + domain + "/explain",
                "/v1/score/" + running,
                "/v1/score/" + running + "/history",
                "/v1/score/" + domain + "/history?limit=0",
                "/v1/score/a..com",
                "/v1/score/acme.test")) {
            service.get(key, path);
        }
        service.post(key, "{\"domain\":\"" + domain + "\",\"force_fresh\":true}");
        service.get(account.testKey(), "/v1/score/acme.test");
        service.get(account.testKey(), "/v1/score/acme.test/history");
        service.ask(account.testKey(), "acme.test");

        assertThat(service.cachedCalls(account)).isZero();
    }

    @Test
    @Proves("S-28")
    default void a_record_that_was_waited_for_belongs_to_its_cold_call() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        service.whenWaitedFor(() -> service.scored(service.lastStarted(), 500));

        Response waited = service.call(
                "POST",
                "/v1/score",
                Map.of("X-API-Key", List.of(account.liveKey()), "Prefer", List.of("wait=10")),
                "{\"domain\":\"" + service.freshDomain() + "\"}");

        assertThat(waited.status()).isEqualTo(200);
        assertThat(service.coldCalls(account)).isEqualTo(1);
        assertThat(service.cachedCalls(account)).isZero();
    }

    @Test
    @Proves({"S-28", "J-25"})
    default void a_request_repeated_under_its_idempotency_key_counts_once() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        Map<String, List<String>> headers =
                Map.of("X-API-Key", List.of(account.liveKey()), "Idempotency-Key", List.of("again"));
        String body = "{\"domain\":\"" + scored(service) + "\"}";

        Response first = service.call("POST", "/v1/score", headers, body);
        Response again = service.call("POST", "/v1/score", headers, body);

        assertThat(again.body().text()).isEqualTo(first.body().text());
        assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(service.cachedCalls(account)).isEqualTo(1);
    }

    @Test
    @Proves({"S-29", "S-04"})
    default void a_plan_that_blocks_gives_no_more_than_it_includes_and_starts_no_run_instead() {
        TestService service = new TestService(engine(), Plans.of(BLOCKING));
        Account account = service.account(BLOCKING.name());
        String domain = scored(service);
        for (int call = 0; call < 3; call++) {
            assertThat(service.get(account.liveKey(), "/v1/score/" + domain).status())
                    .isEqualTo(200);
        }
        int started = service.starter().asked().size();

        for (Response refused : List.of(
                service.ask(account.liveKey(), domain),
                service.get(account.liveKey(), "/v1/score/" + domain),
                service.get(account.liveKey(), "/v1/score/" + domain + "/history"))) {
            assertError(refused, 429, "cached_budget_exhausted");
            assertThat(text(refused, "reason")).isEqualTo("monthly_cap");
            assertThat(header(refused, "Retry-After"))
                    .isEqualTo(Long.toString(
                            Duration.between(service.time().instant(), Instant.parse("2026-06-01T00:00:00Z"))
                                    .toSeconds()));
            assertThat(header(refused, "RateLimit-Policy")).isEqualTo("\"cold-month\";q=9, \"cold-day\";q=18;w=86400");
        }
        assertThat(service.cachedCalls(account)).isEqualTo(3);
        assertThat(service.starter().asked()).hasSize(started);
        assertThat(service.ask(account.liveKey(), service.freshDomain()).status())
                .as("a cold call")
                .isEqualTo(202);
    }

    @Test
    @Proves("S-29")
    default void what_is_missing_is_told_before_the_quota_and_the_next_month_opens_it_again() {
        TestService service = new TestService(engine(), Plans.of(BLOCKING));
        Account account = service.account(BLOCKING.name());
        String domain = scored(service);
        for (int call = 0; call < 3; call++) {
            service.get(account.liveKey(), "/v1/score/" + domain);
        }

        assertError(
                service.get(account.liveKey(), "/v1/score/" + service.freshDomain()),
                404,
                "no score available for this domain");
        service.time().set(Instant.parse("2026-05-31T23:59:59Z"));
        assertThat(header(service.get(account.liveKey(), "/v1/score/" + domain), "Retry-After"))
                .isEqualTo("1");
        service.time().set(Instant.parse("2026-06-01T00:00:00Z"));
        assertThat(service.get(account.liveKey(), "/v1/score/" + domain).status())
                .isEqualTo(200);
    }

    @Test
    @Proves("S-29")
    default void a_plan_that_allows_it_goes_on_answering_and_counting() {
        TestService service = new TestService(engine(), Plans.of(LENIENT));
        Account account = service.account(LENIENT.name());
        String domain = scored(service);

        for (int call = 0; call < 5; call++) {
            assertThat(service.ask(account.liveKey(), domain).status()).isEqualTo(200);
        }

        assertThat(service.cachedCalls(account)).isEqualTo(5);
    }

    @Test
    @Proves("S-29")
    default void of_many_calls_at_once_exactly_as_many_are_answered_as_are_left() {
        TestService service = new TestService(engine(), Plans.of(BLOCKING));
        Account account = service.account(BLOCKING.name());
        String domain = scored(service);
        service.ask(account.liveKey(), domain);

        List<Response> answers = Race.of(12, runner -> () -> switch (runner % 3) {
            case 0 -> service.ask(account.liveKey(), domain);
            case 1 -> service.get(account.liveKey(), "/v1/score/" + domain);
            default -> service.get(account.liveKey(), "/v1/score/" + domain + "/history");
        });

        assertThat(answers).filteredOn(each -> each.status() == 200).hasSize(2);
        assertThat(answers).filteredOn(each -> each.status() == 429).hasSize(10);
        assertThat(service.cachedCalls(account)).isEqualTo(3);
    }

    private static Plan plan(Overage overage) {
        return new Plan(
                "own",
                OptionalInt.of(3),
                OptionalInt.of(9),
                Duration.ofHours(6),
                true,
                false,
                OptionalInt.empty(),
                overage);
    }

    /// A domain that somebody else paid for.
    private static String scored(TestService service) {
        String domain = service.freshDomain();
        service.history(domain, TestService.NOON);
        return domain;
    }
}
