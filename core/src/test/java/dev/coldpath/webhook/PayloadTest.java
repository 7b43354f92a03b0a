package dev.coldpath.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.JobId;
import dev.coldpath.job.Kind;
import dev.coldpath.job.Metadata;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PayloadTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final URI BASE = URI.create("https://api.brightloom.com/prod");
    private static final JobId JOB = JobId.of("01900000-0000-7000-8000-0000000000ab");

    @Test
    void a_success_is_told_by_names_and_times() {
        var event = new Event.JobOver(NOON, JOB, Kind.INTELLIGENCE_SEARCH, Optional.empty());

        assertThat(Payload.of(event, BASE))
                .isEqualTo("{\"type\":\"job.succeeded\",\"timestamp\":\"2026-05-12T12:00:00Z\",\"data\":{\"jobId\":\""
                        + JOB
                        + "\",\"product\":\"intelligence\",\"kind\":\"intelligence_search\",\"status\":\"succeeded\","
                        + "\"completedAt\":\"2026-05-12T12:00:00Z\",\"statusUrl\":\"" + BASE + "/intelligence/jobs/"
                        + JOB + "\",\"metadata\":{}}}");
    }

    @Test
    void a_failure_says_why() {
        var event = new Event.JobOver(NOON, JOB, Kind.SCORE, Optional.of(Reason.DEADLINE));

        assertThat(Payload.of(event, BASE))
                .contains("\"type\":\"job.failed\"", "\"status\":\"failed\",\"reason\":\"deadline\"")
                .contains("\"statusUrl\":\"" + BASE + "/v1/jobs/" + JOB);
    }

    @Test
    void what_the_caller_noted_is_told_and_the_whole_stays_small() {
        Metadata notes = new Metadata(Map.of("order", "7", "text", "\u0000".repeat(80)));
        var event = new Event.JobOver(NOON, JOB, Kind.SCORE, Optional.empty(), notes);

        assertThat(Payload.of(event, BASE))
                .contains("\"metadata\":{\"order\":\"7\",\"text\":\"\\u0000")
                .hasSizeLessThan(2_048);
    }

    @Test
    void a_test_says_nothing() {
        assertThat(Payload.of(new Event.Test(EventId.of(JOB), NOON), BASE))
                .isEqualTo("{\"type\":\"webhook.test\",\"timestamp\":\"2026-05-12T12:00:00Z\",\"data\":{}}");
    }
}
