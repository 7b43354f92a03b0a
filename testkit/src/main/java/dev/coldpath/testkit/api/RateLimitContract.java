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
import dev.coldpath.testkit.api.TestService.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What callers are told of their limits, before and after they are used up.
public interface RateLimitContract {
    String GROWTH = "\"cold-month\";q=250, \"cold-hour\";q=200;w=3600, \"cold-day\";q=500;w=86400";

    Engine engine();

    @Test
    @Proves("S-30")
    default void the_headers_are_exact_after_one_cold_call_on_every_route_that_has_them() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        String one = "\"cold-month\";r=249;t=1684800, \"cold-hour\";r=199;t=3660, \"cold-day\";r=499;t=86460";

        Response created = service.ask(account.liveKey(), domain);
        Response joined = service.ask(account.liveKey(), domain);
        service.scored(job(created), 500);

        for (Response response : List.of(
                created,
                joined,
                service.ask(account.liveKey(), domain),
                service.get(account.liveKey(), "/v1/score/" + domain),
                service.get(account.liveKey(), "/v1/score/" + domain + "/history"))) {
            assertThat(header(response, "RateLimit-Policy")).isEqualTo(GROWTH);
            assertThat(header(response, "RateLimit")).isEqualTo(one);
        }
    }

    @Test
    @Proves("S-30")
    default void who_made_no_cold_call_is_told_no_time_for_the_windows() {
        TestService service = new TestService(engine());
        String domain = service.freshDomain();
        service.history(domain, TestService.NOON);

        Response response = service.get(service.account("growth").liveKey(), "/v1/score/" + domain);

        assertThat(header(response, "RateLimit"))
                .isEqualTo("\"cold-month\";r=250;t=1684800, \"cold-hour\";r=200, \"cold-day\";r=500");
    }

    @Test
    @Proves("S-30")
    default void a_limit_the_plan_does_not_have_is_left_out_and_with_it_the_headers() {
        TestService service = new TestService(engine());
        String domain = service.freshDomain();
        service.history(domain, TestService.NOON);

        Response enterprise = service.ask(service.account("enterprise").liveKey(), service.freshDomain());
        assertThat(header(enterprise, "RateLimit-Policy")).isEqualTo("\"cold-hour\";q=200;w=3600");
        assertThat(header(enterprise, "RateLimit")).isEqualTo("\"cold-hour\";r=199;t=3660");
        Account free = service.account("free");
        for (Response without : List.of(
                service.ask(free.liveKey(), domain),
                service.get(free.liveKey(), "/v1/score/" + domain),
                service.ask(free.testKey(), "acme.test"),
                service.get(service.account("growth").testKey(), "/v1/score/acme.test/history"))) {
            assertThat(without.status()).isEqualTo(200);
            assertThat(without.headers()).doesNotContainKeys("RateLimit", "RateLimit-Policy");
        }
    }

    @Test
    @Proves("S-30")
    default void other_routes_and_other_statuses_say_nothing_of_limits() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        String job = job(service.ask(account.liveKey(), domain)).toString();

        for (Response without : List.of(
                service.get(account.liveKey(), "/v1/jobs/" + job),
                service.get(account.liveKey(), "/v1/jobs"),
                service.get(account.liveKey(), "/v1/score/" + domain),
                service.get(account.liveKey(), "/v1/score/" + domain + "/history"),
                service.get(account.liveKey(), "/v1/score/a..com"),
                service.post(account.liveKey(), "{\"domain\":\"" + domain + "\",\"force_fresh\":true}"),
                service.ask(service.unknownKey(), domain))) {
            assertThat(without.headers()).doesNotContainKeys("RateLimit", "RateLimit-Policy");
        }
    }

    @Test
    @Proves({"S-21", "S-30"})
    default void a_month_that_is_used_up_shows_nothing_left_and_still_answers_what_is_stored() {
        TestService service = new TestService(engine(), Plans.of(plan(1, OptionalInt.empty())));
        Account account = service.account("own");
        String domain = service.freshDomain();
        service.scored(job(service.ask(account.liveKey(), domain)), 500);

        Response refused = service.ask(account.liveKey(), service.freshDomain());

        assertError(refused, 429, "cold_budget_exhausted");
        for (Response response : List.of(
                refused,
                service.ask(account.liveKey(), domain),
                service.get(account.liveKey(), "/v1/score/" + domain),
                service.get(account.liveKey(), "/v1/score/" + domain + "/history"))) {
            assertThat(header(response, "RateLimit"))
                    .startsWith("\"cold-month\";r=0;t=1684800, \"cold-day\";r=1;t=86460");
        }
        assertThat(service.get(account.liveKey(), "/v1/score/" + domain).status())
                .isEqualTo(200);
    }

    @Test
    @Proves("S-25")
    default void of_several_full_limits_the_first_names_the_error_and_the_last_to_clear_the_time() {
        TestService service = new TestService(engine(), Plans.of(plan(2, OptionalInt.of(2))));
        Account account = service.account("own");
        Instant before = Instant.parse("2026-05-31T23:30:00Z");
        service.time().set(before);
        job(service.ask(account.liveKey(), service.freshDomain()));
        job(service.ask(account.liveKey(), service.freshDomain()));

        for (int refusal = 0; refusal < engine().histories(1_000); refusal++) {
            Response refused = service.ask(account.liveKey(), service.freshDomain());

            assertError(refused, 429, "cold_budget_exhausted");
            assertThat(header(refused, "Retry-After")).isEqualTo("3660");
        }

        service.time().set(before.plusSeconds(3_659));
        Response stillEarly = service.ask(account.liveKey(), service.freshDomain());
        assertError(stillEarly, 429, "rate limited");
        assertThat(text(stillEarly, "reason")).isEqualTo("per_key_cold_1h");
        assertThat(header(stillEarly, "Retry-After")).isEqualTo("1");
        service.time().set(before.plusSeconds(3_660));
        job(service.ask(account.liveKey(), service.freshDomain()));
    }

    @Test
    @Proves({"S-25", "S-22"})
    default void the_day_of_an_account_outlasts_its_month() {
        TestService service = new TestService(engine(), Plans.of(plan(1, OptionalInt.empty())));
        Account account = service.account("own");
        Instant june = Instant.parse("2026-06-01T00:00:00Z");
        service.time().set(june.minusSeconds(1));
        job(service.ask(account.liveKey(), service.freshDomain()));
        assertThat(header(service.ask(account.liveKey(), service.freshDomain()), "Retry-After"))
                .isEqualTo("1");

        service.time().set(june);
        Response second = service.ask(account.liveKey(), service.freshDomain());
        Response refused = service.ask(account.liveKey(), service.freshDomain());

        assertThat(header(second, "RateLimit")).isEqualTo("\"cold-month\";r=0;t=2592000, \"cold-day\";r=0;t=86400");
        assertError(refused, 429, "cold_budget_exhausted");
        assertThat(header(refused, "Retry-After"))
                .isEqualTo(Long.toString(Duration.ofDays(30).toSeconds()));
    }

    private static Plan plan(int cold, OptionalInt coldPerKeyHour) {
        return new Plan(
                "own",
                OptionalInt.empty(),
                OptionalInt.of(cold),
                Duration.ofHours(6),
                true,
                false,
                coldPerKeyHour,
                Overage.ALLOW);
    }
}
