package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.body;
import static dev.coldpath.testkit.api.Answers.job;
import static dev.coldpath.testkit.api.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.api.Response;
import dev.coldpath.settle.Starter.Start;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.api.TestService.Account;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What `GET /v1/usage` promises.
public interface UsageContract {
    Engine engine();

    @Test
    @Proves({"S-49", "S-48"})
    default void a_fresh_account_reads_zeros_and_asking_counts_nothing() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");

        Response usage = service.get(account.liveKey(), "/v1/usage");

        assertThat(usage.body().text())
                .isEqualTo("{\"user_id\":\"" + account.live().account() + "\",\"period\":\"2026-05\","
                        + "\"tier\":\"growth\",\"total_calls\":0,\"cold_calls\":0,\"cached_calls\":0,"
                        + "\"last_reset\":\"2026-05-01T00:00:00Z\",\"next_reset\":\"2026-06-01T00:00:00Z\","
                        + "\"tier_limits\":{\"cached_calls_included\":5000,\"cold_calls_included\":250,"
                        + "\"freshness_window_hours\":6}}")
                .isEqualTo(service.get(account.liveKey(), "/v1/usage").body().text());
        assertThat(usage.headers()).doesNotContainKeys("RateLimit", "RateLimit-Policy");
    }

    @Test
    @Proves("S-49")
    default void the_total_is_of_cold_and_cached_calls_and_a_unit_given_back_is_gone() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        service.scored(job(service.ask(account.liveKey(), domain)), 500);
        service.ask(account.liveKey(), domain);
        service.get(account.liveKey(), "/v1/score/" + domain);
        service.starter().answerAll(Start.IMPOSSIBLE);
        service.ask(account.liveKey(), service.freshDomain());

        Response usage = service.get(account.liveKey(), "/v1/usage");

        assertThat(text(usage, "cold_calls")).isEqualTo("1");
        assertThat(text(usage, "cached_calls")).isEqualTo("2");
        assertThat(text(usage, "total_calls")).isEqualTo("3");
    }

    @Test
    @Proves({"S-49", "S-22"})
    default void a_month_ends_with_its_last_second_and_the_next_begins_at_zero() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        service.scored(job(service.ask(account.liveKey(), domain)), 500);
        service.get(account.liveKey(), "/v1/score/" + domain);

        service.time().set(Instant.parse("2026-05-31T23:59:59Z"));
        assertThat(text(service.get(account.liveKey(), "/v1/usage"), "total_calls"))
                .isEqualTo("2");
        service.time().set(Instant.parse("2026-06-01T00:00:00Z"));
        Response june = service.get(account.liveKey(), "/v1/usage");

        assertThat(text(june, "total_calls")).isEqualTo("0");
        assertThat(text(june, "period")).isEqualTo("2026-06");
        assertThat(text(june, "last_reset")).isEqualTo("2026-06-01T00:00:00Z");
        assertThat(text(june, "next_reset")).isEqualTo("2026-07-01T00:00:00Z");
    }

    @Test
    @Proves("S-49")
    default void windows_stand_in_their_shortest_form_and_what_is_unmetered_is_null() {
        TestService service = new TestService(engine());

        assertThat(limits(service, "free"))
                .isEqualTo("{\"cached_calls_included\":25,\"cold_calls_included\":5,\"freshness_window_hours\":168}");
        assertThat(limits(service, "enterprise"))
                .isEqualTo("{\"cached_calls_included\":null,\"cold_calls_included\":null,"
                        + "\"freshness_window_hours\":0.25}");
    }

    private static String limits(TestService service, String plan) {
        return body(service.get(service.account(plan).liveKey(), "/v1/usage"))
                .path("tier_limits")
                .toString();
    }
}
