package dev.coldpath.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.api.ServiceLog.Served;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobIds;
import dev.coldpath.store.StoreDown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Proves the form of X-19: what may be in a line, and what may not.
class JsonLogTest {
    private final List<String> lines = new ArrayList<>();
    private final JsonLog log = new JsonLog(() -> Instant.parse("2026-05-12T12:00:00.123456Z"), lines::add);

    @Test
    void an_answered_request_is_one_line() {
        log.served(new Served("request-1", "GET", "/v1/jobs/{job_id}", Optional.of("acct_7Qm2"), 200, 512));

        assertThat(lines)
                .containsExactly("{\"time\":\"2026-05-12T12:00:00.123Z\",\"level\":\"info\",\"event\":\"served\","
                        + "\"request_id\":\"request-1\",\"method\":\"GET\",\"route\":\"/v1/jobs/{job_id}\","
                        + "\"status\":200,\"micros\":512,\"account\":\"acct_7Qm2\"}");
    }

    @Test
    void a_failure_names_its_causes_but_quotes_only_our_own_sentences() {
        log.failed("request-1", new StoreDown("jobs: write failed", new IllegalStateException("near 'secret text'")));

        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains(
                                "dev.coldpath.store.StoreDown", "jobs: write failed", "java.lang.IllegalStateException")
                        .contains("JsonLogTest")
                        .doesNotContain("secret text"));
    }

    @Test
    void what_an_alarm_listens_for_is_one_word_and_names_the_job() {
        JobId job = new JobIds(() -> Instant.EPOCH, new Random(1)).get();

        log.resultCutShort(job);
        log.lockMismatch(job);

        assertThat(lines)
                .containsExactly(
                        "{\"time\":\"2026-05-12T12:00:00.123Z\",\"level\":\"error\",\"event\":\"result_cut_short\",\"job\":\""
                                + job + "\"}",
                        "{\"time\":\"2026-05-12T12:00:00.123Z\",\"level\":\"error\",\"event\":\"lock_mismatch\",\"job\":\""
                                + job + "\"}");
    }

    @Test
    void lines_about_strangers_tell_no_key_and_no_address_but_the_host_of_a_call() {
        log.unknownKeys();
        log.addressRefused("hooks.brightloom.com");
        log.describeBudgetSpent();

        String begin = "{\"time\":\"2026-05-12T12:00:00.123Z\",\"level\":\"warn\",\"event\":";
        assertThat(lines)
                .containsExactly(
                        begin + "\"unknown_keys\"}",
                        begin + "\"address_refused\",\"host\":\"hooks.brightloom.com\"}",
                        begin + "\"describe_budget_spent\"}");
    }

    @Test
    void a_line_stays_one_line_whatever_stands_in_it() {
        log.dutyFailed("reconcile\n{\"level\":\"info\"}", new IllegalStateException("a\nb"));

        assertThat(lines).singleElement().satisfies(line -> assertThat(line).doesNotContain("\n"));
    }
}
