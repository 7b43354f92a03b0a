package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.body;
import static dev.coldpath.testkit.api.Answers.job;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.api.Response;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.api.TestService.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What test keys read of histories, reports and usage.
public interface SandboxReadsContract {
    Engine engine();

    @Test
    @Proves("S-50")
    default void a_history_begins_today_and_goes_back_a_day_and_a_step_a_record() {
        TestService service = new TestService(engine());
        String key = service.account("growth").testKey();

        Response history = service.get(key, "/v1/score/acme.test/history?limit=2");

        assertThat(history.body().text())
                .startsWith("{\"mode\":\"sandbox\",\"domain\":\"acme.test\",\"records\":["
                        + "{\"scored_at\":\"2026-05-12T00:00:00Z\",\"composite_score\":67.2,\"scale_premium\":4.1,"
                        + "\"ki_rating\":\"KI-1\",\"momentum_index\":3.0,\"buckets\":{\"team_structure\":68.0,"
                        + "\"market_position\":71.5,\"momentum_tailwinds\":64.3,\"financial_health\":61.0},"
                        + "\"data_completeness_pct\":88},"
                        + "{\"scored_at\":\"2026-05-11T00:00:00Z\",\"composite_score\":67.1,\"scale_premium\":4.1,"
                        + "\"ki_rating\":\"KI-1\",\"momentum_index\":3.0,\"buckets\":{\"team_structure\":67.9,"
                        + "\"market_position\":71.4,\"momentum_tailwinds\":64.2,\"financial_health\":60.9},"
                        + "\"data_completeness_pct\":88}],\"next_cursor\":\"");
    }

    @Test
    @Proves("S-50")
    default void each_made_up_company_has_its_own_course() {
        TestService service = new TestService(engine());
        String key = service.account("free").testKey();

        assertThat(course(service, key, "acme.test")).isEqualTo("12: 67.2 … 66.1 KI-1, 3.0, 88");
        assertThat(course(service, key, "unicorn.test")).isEqualTo("8: 79.4 … 78.0 KI-1+, 6.0, 94");
        assertThat(course(service, key, "struggling.test")).isEqualTo("4: 32.1 … 33.3 KI-4, -12.0, 48");
        assertThat(course(service, key, "cohort.test")).isEqualTo("6: 45.0 … 45.5 KI-3, -3.0, 72");
    }

    private static String course(TestService service, String key, String domain) {
        JsonNode records =
                body(service.get(key, "/v1/score/" + domain + "/history")).path("records");
        JsonNode last = records.path(records.size() - 1);
        return "%d: %s … %s %s, %s, %s"
                .formatted(
                        records.size(),
                        records.path(0).path("composite_score").asText(),
                        last.path("composite_score").asText(),
                        last.path("ki_rating").asText(),
                        last.path("momentum_index").asText(),
                        last.path("data_completeness_pct").asText());
    }

    @Test
    @Proves({"S-50", "S-39"})
    default void a_history_comes_in_parts_as_a_live_one_does() {
        TestService service = new TestService(engine());
        String key = service.account("growth").testKey();
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Response part = service.get(key, "/v1/score/x.unicorn.test/history?limit=4" + cursor);
            body(part)
                    .path("records")
                    .forEach(record -> seen.add(record.path("scored_at").asText()));
            cursor = body(part).has("next_cursor")
                    ? "&cursor=" + body(part).path("next_cursor").asText()
                    : "";
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(8).startsWith("2026-05-12T00:00:00Z").endsWith("2026-05-05T00:00:00Z");
        assertThat(seen).doesNotHaveDuplicates();
        service.time().advance(Duration.ofHours(12));
        assertThat(service.get(key, "/v1/score/unicorn.test/history?limit=1")
                        .body()
                        .text())
                .contains("2026-05-13T00:00:00Z");
    }

    @Test
    @Proves("S-50")
    default void reports_are_constants_and_name_signals_that_there_are() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        List<String> known = new ArrayList<>();
        body(service.get(account.testKey(), "/v1/signals"))
                .path("signals")
                .forEach(signal -> known.add(signal.path("key").asText()));

        Map<String, String> reports = Map.of(
                "acme.test",
                "\"high\",88,[],[],[\"gh_stars\",\"hn_180d\"]",
                "unicorn.test",
                "\"high\",94,[],[],[\"role_change\"]",
                "struggling.test",
                "\"directional\",48,[\"people\"],[\"people_no_founder_data\"],[\"leadership_disclosed\","
                        + "\"founder_known\",\"function_breadth\",\"location_breadth\","
                        + "\"gh_active_repos_90d\",\"gh_stars\",\"open_roles\",\"fresh_role_share\","
                        + "\"role_change\",\"gh_pushes_90d\"]",
                "cohort.test",
                "\"medium\",72,[],[\"news_no_entity\"],[\"wiki_sitelinks\",\"pageviews_30d\"," + "\"pageview_trend\"]");
        reports.forEach((domain, report) -> {
            JsonNode body = body(service.get(account.testKey(), "/v1/company/" + domain + "/confidence"));

            assertThat(values(body, "band", "completeness_pct", "failed_fetchers", "data_warnings", "missing_signals"))
                    .isEqualTo(report);
            assertThat(values(body, "mode", "domain", "scored_at"))
                    .isEqualTo("\"sandbox\",\"" + domain + "\",\"2026-05-12T18:30:00Z\"");
            body.path("missing_signals").forEach(key -> assertThat(known).contains(key.asText()));
        });
    }

    private static String values(JsonNode body, String... fields) {
        List<String> found = new ArrayList<>();
        for (String field : fields) {
            found.add(body.path(field).toString());
        }
        return String.join(",", found);
    }

    @Test
    @Proves("S-50")
    default void usage_is_some_of_what_the_plan_includes_and_moves_by_nothing() {
        TestService service = new TestService(engine());
        Map<String, String> used = Map.of(
                "free", "13,2,11",
                "starter", "252,22,230",
                "growth", "2410,110,2300",
                "scale", "11940,440,11500",
                "enterprise", "43110,1860,41250");

        used.forEach((plan, calls) -> {
            Account account = service.account(plan);
            service.get(account.testKey(), "/v1/score/acme.test");
            JsonNode body = body(service.get(account.testKey(), "/v1/usage"));

            assertThat(values(body, "total_calls", "cold_calls", "cached_calls"))
                    .as(plan)
                    .isEqualTo(calls);
            assertThat(values(body, "mode", "user_id", "period", "tier", "last_reset", "next_reset"))
                    .isEqualTo("\"sandbox\",\"sandbox\",\"2026-05\",\"" + plan
                            + "\",\"2026-05-01T00:00:00Z\",\"2026-06-01T00:00:00Z\"");
            assertThat(values(body(service.get(account.liveKey(), "/v1/usage")), "total_calls"))
                    .isEqualTo("0");
        });
    }

    @Test
    @Proves("S-51")
    default void names_and_types_are_those_of_live_answers_plus_the_mode() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        service.scored(job(service.ask(account.liveKey(), domain)), 500);
        service.history(domain, TestService.NOON.minusSeconds(1));

        for (String path : List.of("/v1/score/%s/history?limit=1", "/v1/company/%s/confidence", "/v1/usage")) {
            List<String> live = shape(body(service.get(account.liveKey(), path.formatted(domain))));
            List<String> canned = shape(body(service.get(account.testKey(), path.formatted("struggling.test"))));

            live.addFirst("mode:STRING");
            assertThat(canned).as(path).isEqualTo(live);
        }
    }

    /// The members by name and type, and those of the first of each list.
    private static List<String> shape(JsonNode node) {
        List<String> shape = new ArrayList<>();
        node.properties().forEach(member -> {
            JsonNode value = member.getValue();
            shape.add(member.getKey() + ":" + value.getNodeType());
            shape.addAll(shape(value.isArray() ? value.path(0) : value));
        });
        return shape;
    }
}
