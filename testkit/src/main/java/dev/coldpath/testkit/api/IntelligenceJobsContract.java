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
import dev.coldpath.plan.Overage;
import dev.coldpath.plan.Plan;
import dev.coldpath.plan.Plans;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.api.TestService.Account;
import dev.coldpath.work.Work.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What submit and poll of the Intelligence product promise, whatever stores its jobs.
public interface IntelligenceJobsContract {
    Engine engine();

    @Test
    @Proves({"I-13", "I-04"})
    default void a_new_question_is_taken_in_with_exactly_three_members_and_three_headers() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account("growth");

        Response response = asked.submit(account.liveKey(), search("smart watch"));

        JobId id = job(response);
        assertThat(body(response).toString())
                .isEqualTo(
                        "{\"jobId\":\"" + id + "\",\"status\":\"queued\",\"statusUrl\":\"" + JOBS + "/" + id + "\"}");
        assertThat(header(response, "Location")).isEqualTo(TestService.BASE + JOBS + "/" + id);
        assertThat(header(response, "Retry-After")).isEqualTo("2");
        assertThat(header(response, "Job-Outcome")).isEqualTo("created");
        assertThat(id.value().version()).isEqualTo(7);
        assertThat(service.lastStarted()).isEqualTo(id);
    }

    @Test
    @Proves("I-14")
    default void the_same_question_joins_the_job_that_is_at_work() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account("growth");
        JobId id = job(asked.submit(account.liveKey(), search("smart watch")));
        int started = service.starter().asked().size();

        Response joined = asked.submit(
                account.liveKey(),
                "{ \"input\":{\"query\":\"smart watch\"}, \"note\":1, \"kind\":\"intelligence_search\" }");

        assertThat(body(joined).toString())
                .isEqualTo("{\"jobId\":\"" + id + "\",\"status\":\"queued\",\"dedup\":true,\"statusUrl\":\"" + JOBS
                        + "/" + id + "\"}");
        assertThat(header(joined, "Job-Outcome")).isEqualTo("joined");
        assertThat(service.starter().asked()).hasSize(started);
    }

    @Test
    @Proves("I-14")
    default void who_joins_is_told_the_live_status() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account("growth");
        JobId id = job(asked.submit(account.liveKey(), search("smart watch")));

        asked.worked(id, _ -> {
            assertThat(text(asked.submit(account.liveKey(), search("smart watch")), "status"))
                    .isEqualTo("running");
            assertThat(text(asked.poll(account.liveKey(), id), "status")).isEqualTo("running");
            return new Outcome.Answer(Inquiries.result("w"));
        });

        assertThat(text(asked.poll(account.liveKey(), id), "status")).isEqualTo("succeeded");
    }

    @Test
    @Proves({"I-15", "I-29"})
    default void the_same_question_after_success_is_answered_at_once() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account("growth");
        JobId id = job(asked.submit(account.liveKey(), search("smart watch")));
        asked.answered(id, Inquiries.result("smart watch"));

        Response cached = asked.submit(account.liveKey(), search("smart watch"));

        assertThat(cached.status()).isEqualTo(200);
        assertThat(cached.body().text())
                .isEqualTo("{\"jobId\":\"" + id + "\",\"status\":\"succeeded\",\"fromCache\":true,\"result\":"
                        + Inquiries.result("smart watch") + "}");
        assertThat(header(cached, "Job-Outcome")).isEqualTo("cached");
        assertThat(header(cached, "Location")).isEqualTo(TestService.BASE + JOBS + "/" + id);
    }

    @Test
    @Proves("I-16")
    default void of_two_hundred_equal_questions_at_one_instant_one_makes_the_job() {
        Plan unpaced = new Plan(
                "unpaced",
                OptionalInt.empty(),
                OptionalInt.empty(),
                Duration.ofHours(6),
                true,
                false,
                OptionalInt.empty(),
                Overage.ALLOW);
        TestService service = new TestService(engine(), Plans.of(unpaced));
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account(unpaced.name());

        List<Response> answers =
                Race.of(engine().histories(200), () -> asked.submit(account.liveKey(), search("one instant")));

        assertThat(answers).allMatch(answer -> answer.status() == 202);
        assertThat(answers).extracting(answer -> text(answer, "jobId")).containsOnly(text(answers.getFirst(), "jobId"));
        assertThat(answers)
                .filteredOn(answer -> header(answer, "Job-Outcome").equals("created"))
                .hasSize(1);
    }

    @Test
    @Proves("I-17")
    default void an_answer_is_given_again_until_its_window_ends_to_the_millisecond() {
        Map<String, Duration> windows = Map.of(
                search("w"),
                Duration.ofMinutes(15),
                "{\"kind\":\"intelligence_discover\",\"input\":{\"query\":\"w\"}}",
                Duration.ofHours(1),
                "{\"kind\":\"campaign_brief\",\"input\":{\"campaign\":\"w\"}}",
                Duration.ofHours(6),
                "{\"kind\":\"llm_context\",\"input\":{\"campaign\":\"w\"}}",
                Duration.ofHours(6));
        windows.forEach((question, window) -> {
            TestService service = new TestService(engine());
            Inquiries asked = new Inquiries(service, engine());
            Account account = service.account("growth");
            JobId id = job(asked.submit(account.liveKey(), question));
            asked.answered(id, Inquiries.result("w"));

            service.time().advance(window.minusMillis(1));
            Response last = asked.submit(account.liveKey(), question);
            service.time().advance(Duration.ofMillis(1));
            Response next = asked.submit(account.liveKey(), question);

            assertThat(last.status()).as(question).isEqualTo(200);
            assertThat(job(next)).as(question).isNotEqualTo(id);
        });
    }

    @Test
    @Proves("I-18")
    default void a_debugging_question_has_a_job_of_its_own_and_answers_nobody_else() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account("growth");
        String question = "{\"kind\":\"intelligence_search\",\"input\":{\"query\":\"d\",\"debug\":true}}";
        JobId first = job(asked.submit(account.liveKey(), question));
        JobId second = job(asked.submit(account.liveKey(), question));
        asked.answered(first, Inquiries.result("w"));

        JobId third = job(asked.submit(account.liveKey(), question));

        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
    }

    @Test
    @Proves("I-19")
    default void a_failed_job_is_no_answer_and_blocks_nobody() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account("growth");
        JobId id = job(asked.submit(account.liveKey(), search("f")));
        asked.failed(id, "vector search failed: unavailable");

        JobId next = job(asked.submit(account.liveKey(), search("f")));

        assertThat(next).isNotEqualTo(id);
        JsonNode failed = body(asked.poll(account.liveKey(), id));
        assertThat(failed.path("status").asText()).isEqualTo("failed");
        assertThat(failed.path("error").asText()).isEqualTo("vector search failed: unavailable");
        assertThat(failed.has("result")).isFalse();
    }

    @Test
    @Proves("I-28")
    default void jobs_belong_to_an_account_and_a_mode() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account mine = service.account("growth");
        Account other = service.account("growth");
        JobId id = job(asked.submit(mine.liveKey(), search("whose")));
        asked.answered(id, Inquiries.result("w"));

        for (String key : List.of(other.liveKey(), mine.testKey())) {
            Response seen = asked.poll(key, id);
            JobId own = job(asked.submit(key, search("whose")));

            assertThat(seen.status()).isEqualTo(404);
            assertThat(seen.body().text()).isEqualTo("{\"error\":\"job not found\"}");
            assertThat(own).isNotEqualTo(id);
        }
    }

    @Test
    @Proves("I-29")
    default void a_job_tells_what_it_has_and_leaves_out_what_it_has_not() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account("growth");
        long submitted = service.time().instant().toEpochMilli();
        JobId id = job(asked.submit(account.liveKey(), search("times")));
        Response queued = asked.poll(account.liveKey(), id);
        service.time().advance(Duration.ofSeconds(2));
        asked.worked(id, _ -> {
            service.time().advance(Duration.ofSeconds(3));
            return new Outcome.Answer(Inquiries.result("w"));
        });
        Response over = asked.poll(account.liveKey(), id);

        String begin = "{\"jobId\":\"" + id + "\",\"kind\":\"intelligence_search\",\"status\":";
        assertThat(queued.body().text()).isEqualTo(begin + "\"queued\",\"submittedAt\":" + submitted + "}");
        assertThat(header(queued, "Retry-After")).isEqualTo("2");
        assertThat(over.body().text())
                .isEqualTo(begin + "\"succeeded\",\"submittedAt\":" + submitted + ",\"startedAt\":"
                        + (submitted + 2_000) + ",\"completedAt\":" + (submitted + 5_000) + ",\"result\":"
                        + Inquiries.result("w") + "}");
        assertThat(over.headers()).doesNotContainKey("Retry-After");
    }

    @Test
    @Proves("I-31")
    default void an_id_that_names_nothing_is_not_found_and_one_that_cannot_be_is_refused() {
        TestService service = new TestService(engine());
        Account account = service.account("enterprise");

        for (String id : List.of("0190bd6f-3c1a-7d42-9a41-5f7f0a6f2b11", "x", "%C3%A4", "0".repeat(128))) {
            Response response = service.get(account.liveKey(), JOBS + "/" + id);

            assertThat(response.status()).as(id).isEqualTo(404);
            assertThat(response.body().text()).isEqualTo("{\"error\":\"job not found\"}");
        }
        for (String id : List.of("0".repeat(129), "a%00b", "%ZZ", "%C3")) {
            Response response = service.get(account.liveKey(), JOBS + "/" + id);

            assertThat(response.status()).as(id).isEqualTo(400);
            assertThat(response.body().text()).isEqualTo("{\"error\":\"invalid job id\"}");
        }
    }
}
