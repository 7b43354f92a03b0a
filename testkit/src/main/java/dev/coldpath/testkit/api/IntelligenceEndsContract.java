package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.body;
import static dev.coldpath.testkit.api.Answers.header;
import static dev.coldpath.testkit.api.Answers.text;
import static dev.coldpath.testkit.api.Inquiries.JOBS;
import static dev.coldpath.testkit.api.Inquiries.job;
import static dev.coldpath.testkit.api.Inquiries.search;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.api.Response;
import dev.coldpath.job.JobId;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.api.TestService.Account;
import dev.coldpath.work.Work.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How Intelligence jobs end, and are seen afterwards, whatever stores them.
public interface IntelligenceEndsContract {
    Engine engine();

    @Test
    @Proves("I-32")
    default void a_result_ends_after_a_day_and_the_memory_of_it_after_thirty_more() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account("growth");
        JobId good = job(asked.submit(account.liveKey(), search("good")));
        JobId bad = job(asked.submit(account.liveKey(), search("bad")));
        asked.answered(good, Inquiries.result("w"));
        asked.failed(bad, "internal error");

        for (JobId id : List.of(good, bad)) {
            assertThat(asked.poll(account.liveKey(), id).status()).isEqualTo(200);
        }
        service.time().advance(Duration.ofHours(24).minusMillis(1));
        assertThat(asked.poll(account.liveKey(), good).status()).isEqualTo(200);
        service.time().advance(Duration.ofMillis(1));
        for (JobId id : List.of(good, bad)) {
            Response expired = asked.poll(account.liveKey(), id);
            assertThat(expired.status()).isEqualTo(410);
            assertThat(expired.body().text()).isEqualTo("{\"error\":\"job result expired\"}");
        }
        service.time().advance(Duration.ofDays(30).minusMillis(1));
        assertThat(asked.poll(account.liveKey(), good).status()).isEqualTo(410);
        service.time().advance(Duration.ofMillis(1));
        assertThat(asked.poll(account.liveKey(), good).status()).isEqualTo(404);
        assertThat(asked.poll(account.liveKey(), bad).status()).isEqualTo(404);
    }

    @Test
    @Proves({"I-33", "I-34"})
    default void what_takes_too_long_or_never_begins_fails_with_the_contracts_text() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account("growth");
        JobId never = job(asked.submit(account.liveKey(), search("never")));
        JobId slow = job(asked.submit(account.liveKey(), search("slow")));

        asked.worked(slow, _ -> {
            service.time().advance(Duration.ofMinutes(5));
            assertThat(text(asked.poll(account.liveKey(), slow), "error")).isEqualTo("worker budget exceeded");
            return new Outcome.Answer(Inquiries.result("w"));
        });
        service.time().advance(Duration.ofMinutes(10));
        Response unstarted = asked.poll(account.liveKey(), never);
        Response late = asked.poll(account.liveKey(), slow);

        assertThat(text(unstarted, "error")).isEqualTo("start deadline passed");
        assertThat(body(unstarted).has("startedAt")).isFalse();
        assertThat(text(late, "status")).isEqualTo("failed");
        assertThat(body(late).has("result")).isFalse();
    }

    @Test
    @Proves("I-33")
    default void what_takes_too_long_has_failed_also_where_its_own_worker_is_the_first_to_say_so() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account("growth");
        JobId slow = job(asked.submit(account.liveKey(), search("slow and alone")));
        JobId quick = job(asked.submit(account.liveKey(), search("in time")));

        asked.worked(slow, _ -> {
            service.time().advance(Duration.ofMinutes(5));
            return new Outcome.Answer(Inquiries.result("w"));
        });
        asked.worked(quick, _ -> {
            service.time().advance(Duration.ofMinutes(5).minusMillis(1));
            return new Outcome.Answer(Inquiries.result("w"));
        });

        assertThat(text(asked.poll(account.liveKey(), slow), "error")).isEqualTo("worker budget exceeded");
        assertThat(body(asked.poll(account.liveKey(), slow)).has("result")).isFalse();
        assertThat(text(asked.poll(account.liveKey(), quick), "status")).isEqualTo("succeeded");
    }

    @Test
    @Proves("I-29")
    default void only_what_the_pipeline_says_of_its_own_work_is_told_in_its_words() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account("growth");
        JobId busy = job(asked.submit(account.liveKey(), search("busy")));
        JobId dead = job(asked.submit(account.liveKey(), search("dead")));
        JobId stopped = job(asked.submit(account.liveKey(), search("stopped")));

        asked.failed(busy, "vector search failed: throttled");
        asked.givenUp(dead);
        service.administer("POST", "/admin/jobs/" + stopped + "/cancel", "");

        assertThat(text(asked.poll(account.liveKey(), busy), "error")).isEqualTo("vector search failed: throttled");
        assertThat(text(asked.poll(account.liveKey(), dead), "error")).isEqualTo("internal error");
        assertThat(text(asked.poll(account.liveKey(), stopped), "error")).isEqualTo("job canceled");
    }

    @Test
    @Proves("I-29")
    default void a_cancelled_job_says_so_and_stays_so() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account("growth");
        JobId id = job(asked.submit(account.liveKey(), search("cancel me")));

        Response cancelled =
                service.call("POST", JOBS + "/" + id + "/cancel", Map.of("x-api-key", List.of(account.liveKey())), "");
        Response again =
                service.call("POST", JOBS + "/" + id + "/cancel", Map.of("x-api-key", List.of(account.liveKey())), "");

        assertThat(text(cancelled, "error")).isEqualTo("job canceled");
        assertThat(again.body().text()).isEqualTo(cancelled.body().text());
    }

    @Test
    @Proves("I-29")
    default void a_list_has_the_newest_job_first_and_no_results() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account("growth");
        JobId first = job(asked.submit(account.liveKey(), search("one")));
        service.time().advance(Duration.ofSeconds(1));
        JobId second = job(asked.submit(account.liveKey(), search("two")));
        asked.answered(first, Inquiries.result("w"));

        JsonNode list = body(service.get(account.liveKey(), JOBS));
        JsonNode queued = body(service.get(account.liveKey(), JOBS + "?status=queued&limit=1"));
        Response wrong = service.get(account.liveKey(), JOBS + "?status=pending");

        assertThat(list.path("jobs").findValuesAsText("jobId")).containsExactly(second.toString(), first.toString());
        assertThat(list.findValues("result")).isEmpty();
        assertThat(list.path("nextCursor").isNull()).isTrue();
        assertThat(queued.path("jobs").findValuesAsText("jobId")).containsExactly(second.toString());
        assertThat(wrong.status()).isEqualTo(400);
    }

    @Test
    @Proves("J-25")
    default void a_repeated_request_has_the_same_answer_and_another_under_its_key_is_refused() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account("growth");
        Map<String, String> once = Map.of("idempotency-key", "k-1");
        JobId id = job(asked.submit(account.liveKey(), search("once"), once));

        Response again = asked.submit(account.liveKey(), search("once"), once);
        Response other = asked.submit(account.liveKey(), search("another"), once);
        Response malformed =
                asked.submit(account.liveKey(), search("once"), Map.of("idempotency-key", "k".repeat(256)));

        assertThat(job(again)).isEqualTo(id);
        assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(header(again, "Job-Outcome")).isEqualTo("created");
        assertThat(other.status() + other.body().text()).isEqualTo("422{\"error\":\"idempotency_key_reused\"}");
        assertThat(malformed.status() + malformed.body().text())
                .isEqualTo("400{\"error\":\"invalid_idempotency_key\"}");
    }

    @Test
    @Proves("J-27")
    default void who_waits_for_a_job_gets_its_result_or_the_job_that_failed() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account("growth");
        service.whenWaitedFor(() -> asked.answered(service.lastStarted(), Inquiries.result("w")));
        Response good = asked.submit(account.liveKey(), search("good"), Map.of("prefer", "wait=20"));
        service.whenWaitedFor(() -> asked.failed(service.lastStarted(), "content store failed"));
        Response bad = asked.submit(account.liveKey(), search("bad"), Map.of("prefer", "wait=20"));

        assertThat(good.status()).isEqualTo(200);
        assertThat(good.body().text()).endsWith("\"status\":\"succeeded\",\"result\":" + Inquiries.result("w") + "}");
        assertThat(header(good, "Job-Outcome")).isEqualTo("created");
        assertThat(bad.status()).isEqualTo(200);
        assertThat(text(bad, "error")).isEqualTo("content store failed");
    }

    @Test
    @Proves("J-27")
    default void a_wait_may_stand_in_the_address_and_what_is_no_number_there_has_no_effect() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account("growth");
        JobId id = job(asked.submit(account.liveKey(), search("slow")));
        String address = JOBS + "/" + id;

        Response junk = service.get(account.liveKey(), address + "?wait=true");
        service.whenWaitedFor(() -> asked.answered(id, Inquiries.result("w")));
        Response waited = service.get(account.liveKey(), address + "?wait=60");

        assertThat(junk.headers()).doesNotContainKey("Preference-Applied");
        assertThat(text(junk, "status")).isEqualTo("queued");
        assertThat(header(waited, "Preference-Applied")).isEqualTo("wait=20");
        assertThat(text(waited, "status")).isEqualTo("succeeded");
    }
}
