package dev.coldpath.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.client.ApiResponse;
import dev.coldpath.client.RetryingTransport;
import dev.coldpath.client.Transport;
import dev.coldpath.mcp.rpc.McpJson;
import dev.coldpath.mcp.rpc.Message.Request;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Talk talk = new Talk();

    @Test
    void no_tool_takes_longer_than_twenty_seconds_however_slow_the_service_is() {
        Transport silent = call -> {
            talk.time.advance(shorter(call.timeout(), Duration.ofSeconds(10)));
            throw new IOException("late");
        };

        assertThat(trouble(silent)).isEqualTo("coldpath is too slow: no answer within 20 seconds");
    }

    @Test
    void nor_when_it_asks_to_be_asked_again_and_again() {
        Duration slow = Duration.ofSeconds(8);
        Transport busy = call -> {
            talk.time.advance(shorter(call.timeout(), slow));
            if (call.timeout().compareTo(slow) < 0) {
                throw new IOException("late");
            }
            return new ApiResponse(503, Map.of("Retry-After", "5"), "{\"error\":\"service unavailable\"}");
        };

        assertThat(trouble(busy)).isEqualTo("coldpath is too slow: no answer within 20 seconds");
    }

    @Test
    void nor_when_a_link_leads_to_somebody_slow() {
        Transport slow = call -> {
            if (!call.target().startsWith("/")) {
                talk.time.advance(call.timeout());
                throw new IOException("late");
            }
            talk.time.advance(Duration.ofSeconds(9));
            return new ApiResponse(
                    200,
                    Map.of(),
                    "{\"jobId\":\"j\",\"kind\":\"llm_context\",\"status\":\"succeeded\",\"resultUrl\":\"https://s.example/\"}");
        };

        assertThat(trouble(slow)).isEqualTo("coldpath is too slow: no answer within 20 seconds");
    }

    @Test
    void a_service_that_answers_too_late_to_follow_its_link_is_not_asked_more() {
        Transport slow = _ -> {
            talk.time.advance(LONGEST);
            return new ApiResponse(200, Map.of(), "{\"status\":\"succeeded\",\"resultUrl\":\"https://s.example/\"}");
        };

        assertThat(trouble(slow)).isEqualTo("coldpath is too slow: no answer within 20 seconds");
    }

    private String trouble(Transport service) {
        Transport retrying = new RetryingTransport(service, talk.time, talk.time);
        ObjectNode params = McpJson.object().put("name", "get_context_job_result");
        params.putObject("arguments").put("jobId", Talk.JOB);
        Instant start = talk.time.instant();

        String reply = talk.over(retrying, "")
                .answer(new Request(IntNode.valueOf(1), "tools/call", params), Optional.of(Talk.KEY))
                .json();

        assertThat(Duration.between(start, talk.time.instant())).isLessThanOrEqualTo(LONGEST);
        var result = McpJson.read(reply).orElseThrow().path("result");
        assertThat(result.path("isError").booleanValue()).isTrue();
        return Talk.text(result);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
