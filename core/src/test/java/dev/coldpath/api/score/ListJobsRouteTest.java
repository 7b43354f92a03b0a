package dev.coldpath.api.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.account.AccountId;
import dev.coldpath.account.Caller;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Pepper;
import dev.coldpath.account.Scope;
import dev.coldpath.api.Body;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.Request;
import dev.coldpath.api.Route.Call;
import dev.coldpath.job.Charge;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.InputHash;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobFilter;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobList;
import dev.coldpath.job.JobPage;
import dev.coldpath.job.JobPage.Mark;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.Kind;
import dev.coldpath.job.Metadata;
import dev.coldpath.job.Schedule;
import dev.coldpath.plan.Plans;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Proves J-29: what a request may cost.
class ListJobsRouteTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final Scope SCOPE = new Scope(new AccountId("acct_7Qm2"), Mode.LIVE);

    private final Memory jobs = new Memory();
    private final Pepper pepper = new Pepper(new byte[32]);
    private final ListJobsRoute route = new ListJobsRoute(jobs, new Cursors(() -> pepper));

    @Test
    void a_rare_status_among_very_many_jobs_costs_a_request_no_more_than_so_many() throws Exception {
        for (int i = 0; i < 2_500; i++) {
            jobs.newest.add(job(2_500 - i, i == 0 || i == 1_800 || i == 2_499));
        }
        List<String> found = new ArrayList<>();
        int requests = 0;
        String cursor = "";
        do {
            jobs.calls = 0;
            JsonNode part = ask("status=failed&limit=2" + cursor);
            part.path("jobs").forEach(job -> found.add(job.path("job_id").asText()));
            assertThat(jobs.calls).isLessThanOrEqualTo(10);
            cursor = part.path("next_cursor").isNull()
                    ? ""
                    : "&cursor=" + part.path("next_cursor").asText();
            requests++;
        } while (!cursor.isEmpty());

        assertThat(found).containsExactly(id(2_500).toString(), id(700).toString(), id(1).toString());
        assertThat(requests).isEqualTo(3);
    }

    @Test
    void what_one_batch_found_too_many_is_shown_by_the_next_part() throws Exception {
        for (int i = 5; i > 0; i--) {
            jobs.newest.add(job(i, true));
        }

        JsonNode first = ask("status=failed&limit=3");
        JsonNode second =
                ask("status=failed&limit=3&cursor=" + first.path("next_cursor").asText());

        assertThat(first.path("jobs").findValuesAsText("job_id"))
                .containsExactly(id(5).toString(), id(4).toString(), id(3).toString());
        assertThat(second.path("jobs").findValuesAsText("job_id")).containsExactly(id(2).toString(), id(1).toString());
        assertThat(second.path("next_cursor").isNull()).isTrue();
    }

    @Test
    void a_list_without_a_filter_reads_no_more_than_it_shows() throws Exception {
        for (int i = 50; i > 0; i--) {
            jobs.newest.add(job(i, false));
        }

        assertThat(ask("limit=7").path("jobs")).hasSize(7);

        assertThat(jobs.calls).isEqualTo(1);
        assertThat(jobs.asked).isEqualTo(7);
    }

    private JsonNode ask(String query) throws Exception {
        var request = new Request(
                "GET", "/v1/jobs", query, Map.of(), Body.EMPTY, URI.create("http://127.0.0.1"), "127.0.0.1");
        var caller = new Caller(
                SCOPE, new KeyId("key_8fK2"), Plans.builtIn().find("growth").orElseThrow());
        var response = route.answer(new Call(request, caller, NOON, Map.of()));
        assertThat(response.status()).isEqualTo(200);
        return new JsonMapper().readTree(response.body().text());
    }

    private static JobId id(int number) {
        return new JobId(new UUID(0x0190_0000_0000_7000L, number));
    }

    private static Job job(int number, boolean failed) {
        Instant made = NOON.minusSeconds(10_000).plusSeconds(number);
        return new Job(
                id(number),
                SCOPE,
                new KeyId("key_8fK2"),
                Kind.SCORE,
                new InputHash("0".repeat(64)),
                "{\"domain\":\"brightloom.com\",\"engine\":\"1\"}",
                false,
                Schedule.of(Kind.SCORE, made),
                Charge.at(made),
                failed ? new Queued().fail(made, Failure.of(Reason.ABORTED)) : new Queued(),
                1,
                List.of(),
                Metadata.NONE);
    }

    /// A list in memory that counts what it is asked.
    private static final class Memory implements JobList {
        private final List<Job> newest = new ArrayList<>();
        private int calls;
        private int asked;

        @Override
        public JobPage list(Scope scope, JobFilter filter, Optional<Mark> after, int most) {
            calls++;
            asked += most;
            List<Job> rest = newest.stream()
                    .filter(job -> after.isEmpty()
                            || job.schedule().createdAt().isBefore(after.get().createdAt()))
                    .toList();
            List<Job> looked = rest.subList(0, Math.min(most, rest.size()));
            return new JobPage(
                    looked.stream().filter(filter::shows).toList(),
                    looked.size() < rest.size() ? Optional.of(Mark.behind(looked.getLast())) : Optional.empty());
        }
    }
}
