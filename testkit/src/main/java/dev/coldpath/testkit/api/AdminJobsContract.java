package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.assertError;
import static dev.coldpath.testkit.api.Answers.body;
import static dev.coldpath.testkit.api.Answers.job;
import static dev.coldpath.testkit.api.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.admin.DeadLetter;
import dev.coldpath.admin.DeadLetterId;
import dev.coldpath.admin.LetterQueue;
import dev.coldpath.api.Response;
import dev.coldpath.job.JobId;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.api.TestService.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the operator's routes about lists, jobs and dead letters promise on the wire.
public interface AdminJobsContract {
    Engine engine();

    private static String id(TestService service) {
        return body(service.administer("POST", "/admin/accounts", "{\"plan\":\"growth\"}"))
                .at("/account/id")
                .asText();
    }

    @Test
    default void accounts_are_listed_part_by_part_and_no_cursor_is_taken_on_trust() {
        TestService service = new TestService(engine());
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            made.add(id(service));
        }

        List<String> listed = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode part = body(service.administer("GET", "/admin/accounts?limit=2" + cursor, ""));
            part.path("accounts")
                    .forEach(account -> listed.add(account.path("id").asText()));
            cursor = part.path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + part.path("nextCursor").asText();
        } while (!cursor.isEmpty());

        assertThat(listed).containsAll(made).doesNotHaveDuplicates();
        String own = text(service.administer("GET", "/admin/accounts?limit=1", ""), "nextCursor");
        for (String wrong : List.of("", "x", "AAAA", own + "A", own.substring(1))) {
            assertError(service.administer("GET", "/admin/accounts?cursor=" + wrong, ""), 400, "invalid_cursor");
        }
        assertError(service.administer("GET", "/admin/audit?cursor=" + own, ""), 400, "invalid_cursor");
        assertError(service.administer("GET", "/admin/accounts?state=open&cursor=" + own, ""), 400, "invalid_cursor");
        assertError(service.administer("GET", "/admin/accounts?limit=0", ""), 400, "invalid_limit");
        assertError(service.administer("GET", "/admin/accounts?state=closed", ""), 400, "invalid_filter");
        assertError(service.administer("GET", "/admin/dead-letters?queue=mail", ""), 400, "invalid_filter");
    }

    @Test
    @Proves("J-32")
    default void a_job_is_read_aborted_and_repeated_once_for_nothing() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        JobId id = job(service.ask(account.liveKey(), domain));
        service.enter(id);
        String path = "/admin/jobs/" + id;
        assertThat(text(service.administer("GET", path, ""), "status")).isEqualTo("queued");
        assertThat(service.administer("GET", path, "").body().text()).doesNotContain(domain);
        assertError(service.administer("POST", path + "/retry", ""), 409, "job_open");

        assertThat(text(service.administer("POST", path + "/cancel", ""), "failureReason"))
                .isEqualTo("aborted");
        Response next = service.administer("POST", path + "/retry", "");

        assertThat(next.status()).isEqualTo(202);
        assertThat(text(next, "retryOf")).isEqualTo(id.toString());
        assertThat(body(next).at("/charge/standing").asText()).isEqualTo("waived");
        assertThat(service.coldCalls(account)).isEqualTo(1);
        assertThat(service.lastStarted()).hasToString(text(next, "jobId"));
        assertError(service.administer("POST", path + "/retry", ""), 409, "already_retried");
        assertThat(text(service.administer("GET", path, ""), "retriedAs")).isEqualTo(text(next, "jobId"));
        service.scored(JobId.of(text(next, "jobId")), 500);
        assertThat(text(service.get(account.liveKey(), "/v1/jobs/" + text(next, "jobId")), "status"))
                .isEqualTo("complete");
        assertThat(service.administer("POST", "/admin/reconcile", "").status()).isEqualTo(200);
    }

    @Test
    @Proves({"J-17", "J-32", "X-19"})
    default void dead_letters_are_shown_without_what_they_say_and_sent_again_once() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        JobId id = job(service.ask(account.liveKey(), service.freshDomain()));
        service.administer("POST", "/admin/jobs/" + id + "/cancel", "");
        for (LetterQueue queue : LetterQueue.values()) {
            engine().operator()
                    .letters()
                    .store(new DeadLetter(
                            new DeadLetterId(queue, service.time().instant(), "letter-1"),
                            Optional.of(id),
                            "over",
                            "canary",
                            Optional.empty()));
        }

        Response list = service.administer("GET", "/admin/dead-letters?queue=jobs", "");
        String letter = body(list).at("/deadLetters/0/id").asText();
        assertThat(list.body().text()).doesNotContain("canary");
        assertThat(text(service.administer("GET", "/admin/dead-letters/" + letter, ""), "jobId"))
                .isEqualTo(id.toString());
        Response again = service.administer("POST", "/admin/dead-letters/" + letter + "/redrive", "");
        assertThat(again.status()).isEqualTo(202);
        assertThat(text(again, "jobId")).isEqualTo(service.lastStarted().toString());
        assertError(
                service.administer("POST", "/admin/dead-letters/" + letter + "/redrive", ""), 409, "already_retried");

        String since = ",\"since\":\"2026-05-12T12:00:00Z\"}";
        Response events = service.administer("POST", "/admin/dead-letters/redrive", "{\"queue\":\"events\"" + since);
        assertThat(body(events)).hasToString("{\"redriven\":1,\"skipped\":0,\"complete\":true}");
        Response webhooks =
                service.administer("POST", "/admin/dead-letters/redrive", "{\"queue\":\"webhooks\"" + since);
        assertThat(body(webhooks).path("skipped").asInt()).isEqualTo(1);
        assertError(service.administer("POST", "/admin/dead-letters/redrive", "{}"), 400, "invalid_request");
        service.time().advance(Duration.ofDays(30));
        assertError(service.administer("GET", "/admin/dead-letters/" + letter, ""), 404, "dead letter not found");
    }

    @Test
    default void content_that_is_laid_down_and_narratives_that_are_ordered_are_on_record() {
        TestService service = new TestService(engine());

        assertThat(service.administer("POST", "/admin/content", "{}").status()).isEqualTo(415);
        assertThat(acts(service)).as("refused, so nothing was done").isEmpty();
        service.call(
                "POST",
                "/admin/content",
                Map.of(
                        "X-API-Key", List.of(service.operatorKey()),
                        "Content-Type", List.of("application/x-ndjson")),
                "{}");
        service.administer("POST", "/admin/narratives", "");

        assertThat(acts(service)).containsExactlyInAnyOrder("content.laid", "narratives.ordered");
    }

    private static List<String> acts(TestService service) {
        return body(service.administer("GET", "/admin/audit", "")).findValuesAsText("act").stream()
                .filter(act -> act.startsWith("content") || act.startsWith("narratives"))
                .toList();
    }

    @Test
    default void the_plans_are_those_of_the_file() {
        TestService service = new TestService(engine());

        assertThat(body(service.administer("GET", "/admin/plans", ""))
                        .path("plans")
                        .findValuesAsText("name"))
                .containsExactly("free", "starter", "growth", "scale", "enterprise");
    }
}
