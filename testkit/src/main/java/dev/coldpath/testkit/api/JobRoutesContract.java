package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.assertError;
import static dev.coldpath.testkit.api.Answers.body;
import static dev.coldpath.testkit.api.Answers.header;
import static dev.coldpath.testkit.api.Answers.job;
import static dev.coldpath.testkit.api.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.api.Response;
import dev.coldpath.job.JobId;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.api.TestService.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the routes about jobs promise: read with patience, cancel, list.
public interface JobRoutesContract {
    Engine engine();

    @Test
    @Proves("J-27")
    default void a_poll_that_may_wait_returns_when_its_time_is_up_and_says_how_long_that_was() {
        for (var wish : Map.of("wait=60", 20, "wait=7", 7, "respond-async, wait=3", 3, "WAIT=\"2\"", 2)
                .entrySet()) {
            TestService service = new TestService(engine());
            Account account = service.account("growth");
            JobId id = job(service.ask(account.liveKey(), service.freshDomain()));
            Instant asked = service.time().instant();

            Response response = poll(service, account, id, Map.of("Prefer", wish.getKey()));

            assertThat(text(response, "status")).isEqualTo("pending");
            assertThat(header(response, "Preference-Applied")).isEqualTo("wait=" + wish.getValue());
            assertThat(Duration.between(asked, service.time().instant()))
                    .isEqualTo(Duration.ofSeconds(wish.getValue()));
        }
    }

    @Test
    @Proves("J-27")
    default void a_wish_that_is_no_wait_has_no_effect() {
        for (String junk :
                List.of("wait=true", "wait=0", "wait=-1", "wait=1.5", "wait", "await=5", "wait=9999999999")) {
            TestService service = new TestService(engine());
            Account account = service.account("growth");
            JobId id = job(service.ask(account.liveKey(), service.freshDomain()));
            Instant asked = service.time().instant();

            Response response = poll(service, account, id, Map.of("Prefer", junk));

            assertThat(response.headers()).as(junk).doesNotContainKey("Preference-Applied");
            assertThat(service.time().instant()).as(junk).isEqualTo(asked);
        }
    }

    @Test
    @Proves("J-27")
    default void a_poll_that_may_wait_ends_with_the_job() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        JobId id = job(service.ask(account.liveKey(), service.freshDomain()));
        service.whenWaitedFor(() -> service.scored(id, 612));

        Response response = poll(service, account, id, Map.of("Prefer", "wait=20"));

        assertThat(text(response, "status")).isEqualTo("complete");
        assertThat(header(response, "Preference-Applied")).isEqualTo("wait=20");
    }

    @Test
    @Proves("J-27")
    default void a_caller_who_has_the_newest_version_gets_no_body() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        JobId id = job(service.ask(account.liveKey(), service.freshDomain()));
        String tag = header(poll(service, account, id, Map.of()), "ETag");

        Response same = poll(service, account, id, Map.of("If-None-Match", tag));
        assertThat(same.status()).isEqualTo(304);
        assertThat(header(same, "ETag")).isEqualTo(tag);
        assertThat(header(same, "Retry-After")).isEqualTo("5");

        service.scored(id, 612);
        Response changed = poll(service, account, id, Map.of("If-None-Match", tag));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(header(changed, "ETag")).isNotEqualTo(tag);
        assertThat(poll(service, account, id, Map.of("If-None-Match", "\"x\"")).status())
                .isEqualTo(200);
    }

    @Test
    @Proves("J-27")
    default void a_submit_that_may_wait_is_answered_with_the_record() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        service.whenWaitedFor(() -> service.scored(service.lastStarted(), 612));

        Response response = service.call(
                "POST",
                "/v1/score",
                Map.of("X-API-Key", List.of(account.liveKey()), "Prefer", List.of("wait=20")),
                "{\"domain\":\"" + domain + "\"}");

        assertThat(response.status()).isEqualTo(200);
        assertThat(text(response, "composite_score")).isEqualTo("61.2");
        assertThat(header(response, "Job-Outcome")).isEqualTo("created");
        assertThat(header(response, "Preference-Applied")).isEqualTo("wait=20");
        assertThat(service.coldCalls(account)).isEqualTo(1);
    }

    @Test
    @Proves("J-27")
    default void a_submit_that_may_wait_is_answered_with_the_job_that_failed() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        service.whenWaitedFor(() -> service.unscored(service.lastStarted()));

        Response response = service.call(
                "POST",
                "/v1/score",
                Map.of("X-API-Key", List.of(account.liveKey()), "Prefer", List.of("wait=20")),
                "{\"domain\":\"" + service.freshDomain() + "\"}");

        assertThat(response.status()).isEqualTo(200);
        assertThat(text(response, "failure_reason")).isEqualTo("scoring_completed_no_record");
    }

    @Test
    @Proves("J-28")
    default void a_job_is_cancelled_once_and_answered_the_same_again() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        JobId id = job(service.ask(account.liveKey(), service.freshDomain()));

        Response cancelled = cancel(service, account, id.toString());
        Response again = cancel(service, account, id.toString());

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(text(cancelled, "status")).isEqualTo("failed");
        assertThat(text(cancelled, "failure_reason")).isEqualTo("sfn_aborted");
        assertThat(again.body().text()).isEqualTo(cancelled.body().text());
        assertThat(poll(service, account, id, Map.of()).body().text())
                .isEqualTo(cancelled.body().text());
        assertThat(service.coldCalls(account)).isZero();
    }

    @Test
    @Proves("J-28")
    default void a_finished_a_foreign_and_an_unknown_job_cannot_be_cancelled() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        Account stranger = service.account("growth");
        JobId id = job(service.ask(account.liveKey(), service.freshDomain()));
        service.scored(id, 500);
        String before = poll(service, account, id, Map.of()).body().text();

        assertThat(cancel(service, account, id.toString()).body().text()).isEqualTo(before);
        assertError(cancel(service, stranger, id.toString()), 403, "forbidden");
        assertError(cancel(service, account, "0198c0de-0000-7000-8000-000000000000"), 404, "job not found");
        assertError(cancel(service, account, "x"), 404, "job not found");
        assertError(
                service.call("POST", "/v1/jobs/" + id + "/cancel", Map.of("X-API-Key", List.of(account.testKey())), ""),
                404,
                "job not found");
        assertThat(poll(service, account, id, Map.of()).body().text()).isEqualTo(before);
    }

    @Test
    @Proves("J-29")
    default void a_list_is_read_part_by_part_the_newest_first() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.addFirst(
                    job(service.ask(account.liveKey(), service.freshDomain())).toString());
            service.time().advance(Duration.ofSeconds(1));
        }
        service.ask(service.account("growth").liveKey(), service.freshDomain());

        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode part = body(list(service, account, "?limit=3" + cursor));
            part.path("jobs").forEach(job -> read.add(job.path("job_id").asText()));
            cursor = part.path("next_cursor").isNull()
                    ? ""
                    : "&cursor=" + part.path("next_cursor").asText();
        } while (!cursor.isEmpty());

        assertThat(read).isEqualTo(made);
    }

    @Test
    @Proves("J-29")
    default void a_list_shows_what_its_filter_names_and_no_expired_job() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        JobId done = job(service.ask(account.liveKey(), service.freshDomain()));
        service.scored(done, 500);
        service.time().advance(Duration.ofSeconds(1));
        JobId open = job(service.ask(account.liveKey(), service.freshDomain()));

        assertThat(shown(service, account, "?status=complete&limit=1")).containsExactly(done.toString());
        assertThat(shown(service, account, "?status=pending")).containsExactly(open.toString());
        assertThat(shown(service, account, "?status=failed")).isEmpty();
        assertThat(shown(service, account, "?kind=score&created_after=2026-05-12T12:00:01Z"))
                .containsExactly(open.toString());
        assertThat(shown(service, account, "?created_before=2026-05-12T12%3A00%3A01Z"))
                .containsExactly(done.toString());
        assertThat(shown(service, account, "?created_before=2026-05-12T12:00:00.0005Z"))
                .containsExactly(done.toString());
        assertThat(shown(service, account, "?created_after=2026-05-12T12:00:00.0005Z"))
                .containsExactly(open.toString());
        service.time().set(TestService.NOON.plus(Duration.ofDays(30)));
        assertThat(shown(service, account, "")).containsExactly(open.toString());
    }

    @Test
    @Proves("J-29")
    default void what_a_list_does_not_know_is_refused() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        for (String limit : List.of("0", "101", "-1", "1.5", "x", "", "5&limit=5")) {
            assertError(list(service, account, "?limit=" + limit), 400, "invalid_limit");
        }
        for (String filter : List.of(
                "status=done",
                "status=",
                "kind=search",
                "created_after=yesterday",
                "created_after=-0001-01-01T00:00:00Z",
                "created_before=%2B1000000000-12-31T23:59:59Z",
                "created_before=2026-05-12",
                "status=failed&status=failed",
                "status=%zz")) {
            assertError(list(service, account, "?" + filter), 400, "invalid_filter");
        }
    }

    @Test
    @Proves("J-29")
    default void a_forged_or_foreign_cursor_is_refused() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        Account stranger = service.account("growth");
        for (int i = 0; i < 2; i++) {
            service.ask(account.liveKey(), service.freshDomain());
            service.ask(stranger.liveKey(), service.freshDomain());
        }
        String cursor = text(list(service, account, "?limit=1"), "next_cursor");
        String other = text(list(service, stranger, "?limit=1"), "next_cursor");
        char last = cursor.charAt(3) == 'A' ? 'B' : 'A';
        String bent = cursor.substring(0, 3) + last + cursor.substring(4);

        assertThat(list(service, account, "?limit=1&cursor=" + cursor).status()).isEqualTo(200);
        for (String wrong : List.of(other, bent, "", "x", "%2B%2B", cursor + "A", cursor + "&cursor=" + cursor)) {
            assertError(list(service, account, "?cursor=" + wrong), 400, "invalid_cursor");
        }
        assertError(list(service, account, "?status=failed&cursor=" + cursor), 400, "invalid_cursor");
    }

    private static List<String> shown(TestService service, Account account, String query) {
        return body(list(service, account, query)).path("jobs").findValuesAsText("job_id");
    }

    private static Response list(TestService service, Account account, String query) {
        return service.get(account.liveKey(), "/v1/jobs" + query);
    }

    private static Response cancel(TestService service, Account account, String id) {
        return service.call("POST", "/v1/jobs/" + id + "/cancel", Map.of("X-API-Key", List.of(account.liveKey())), "");
    }

    private static Response poll(TestService service, Account account, JobId id, Map<String, String> headers) {
        var all = new HashMap<String, List<String>>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        all.put("X-API-Key", List.of(account.liveKey()));
        return service.call("GET", "/v1/jobs/" + id, all, "");
    }
}
