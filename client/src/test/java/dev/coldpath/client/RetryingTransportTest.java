package dev.coldpath.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class RetryingTransportTest {
    private static final Duration WITHIN = Duration.ofSeconds(20);

    private final ManualTime time = new ManualTime();
    private final Queue<Object> script = new ArrayDeque<>();
    private final List<ApiRequest> sent = new ArrayList<>();
    private final RetryingTransport retrying = new RetryingTransport(this::once, time, time);

    @Test
    void a_success_is_asked_for_once() throws Exception {
        answers(200);

        assertThat(get().status()).isEqualTo(200);
        assertThat(sent).hasSize(1);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void after_a_failure_it_waits_200_and_400_ms_and_the_third_answer_stands() throws Exception {
        answers(500, 503, 502, 200);

        assertThat(get().status()).isEqualTo(502);
        assertThat(sent).hasSize(3);
        assertThat(time.waitedMillis()).containsExactly(200L, 400L);
    }

    @Test
    void no_answer_is_a_failure_like_any_other() throws Exception {
        script.add(new IOException("reset"));
        answers(200);

        assertThat(get().status()).isEqualTo(200);
        assertThat(time.waitedMillis()).containsExactly(200L);
    }

    @Test
    void three_times_no_answer_is_no_answer() {
        script.addAll(List.of(new IOException("1"), new IOException("2"), new IOException("3")));

        assertThatThrownBy(this::get).isInstanceOf(IOException.class).hasMessage("3");
        assertThat(sent).hasSize(3);
    }

    @Test
    void every_other_refusal_is_handed_on_at_once() throws Exception {
        for (int status : new int[] {400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 302}) {
            answers(status);
            assertThat(get().status()).isEqualTo(status);
        }
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void too_many_is_asked_again_after_the_time_it_names() throws Exception {
        script.add(reply(429, "1"));
        script.add(reply(429, "5"));
        answers(200);

        assertThat(get().status()).isEqualTo(200);
        assertThat(time.waitedMillis()).containsExactly(1_000L, 5_000L);
    }

    @Test
    void a_longer_wait_than_five_seconds_is_the_callers_business() throws Exception {
        script.add(reply(429, "6"));

        assertThat(get().header("Retry-After")).contains("6");
        assertThat(sent).hasSize(1);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void a_date_is_a_time_to_wait_too_and_nonsense_is_none() throws Exception {
        script.add(reply(503, "Thu, 26 Nov 2026 12:00:02 GMT"));
        script.add(reply(503, "soon"));
        answers(200);

        assertThat(get().status()).isEqualTo(200);
        assertThat(time.waitedMillis()).containsExactly(2_000L, 400L);
    }

    @Test
    void a_post_is_sent_again_only_under_an_idempotency_key_and_then_under_the_same() throws Exception {
        answers(500);
        assertThat(retrying.send(ApiRequest.post("/v1/score", "{}", WITHIN)).status())
                .isEqualTo(500);
        assertThat(sent).hasSize(1);

        answers(500, 200);
        assertThat(retrying.send(ApiRequest.post("/v1/score", "{}", WITHIN).withIdempotencyKey("k"))
                        .status())
                .isEqualTo(200);
        assertThat(sent).hasSize(3);
        assertThat(sent.subList(1, 3))
                .allMatch(call -> "k".equals(call.headers().get("Idempotency-Key")));
    }

    @Test
    void all_attempts_together_never_take_longer_than_the_call_allows() throws Exception {
        RetryingTransport slow = new RetryingTransport(
                call -> {
                    sent.add(call);
                    time.advance(
                            call.timeout().compareTo(Duration.ofSeconds(10)) < 0
                                    ? call.timeout()
                                    : Duration.ofSeconds(10));
                    throw new IOException("late");
                },
                time,
                time);
        var start = time.instant();

        assertThatThrownBy(() -> slow.send(ApiRequest.get("/x", WITHIN))).hasMessage("late");

        assertThat(Duration.between(start, time.instant())).isLessThanOrEqualTo(WITHIN);
        assertThat(sent).extracting(ApiRequest::timeout).containsExactly(WITHIN, Duration.ofMillis(9_800));
    }

    @Test
    void a_wait_that_would_use_up_the_time_is_not_begun() throws Exception {
        script.add(reply(503, "5"));

        assertThat(retrying.send(ApiRequest.get("/x", Duration.ofSeconds(5))).status())
                .isEqualTo(503);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void being_told_to_stop_while_waiting_stops_it() {
        RetryingTransport interrupted = new RetryingTransport(this::once, time, wait -> {
            throw new InterruptedException();
        });
        answers(500);

        assertThatThrownBy(() -> interrupted.send(ApiRequest.get("/x", WITHIN)))
                .isInstanceOf(InterruptedException.class);
    }

    private ApiResponse get() throws IOException, InterruptedException {
        return retrying.send(ApiRequest.get("/x", WITHIN));
    }

    private void answers(int... statuses) {
        for (int status : statuses) {
            script.add(new ApiResponse(status, Map.of(), "{}"));
        }
    }

    private static ApiResponse reply(int status, String retryAfter) {
        return new ApiResponse(status, Map.of("Retry-After", retryAfter), "{}");
    }

    private ApiResponse once(ApiRequest call) throws IOException {
        sent.add(call);
        Object next = script.remove();
        if (next instanceof IOException failure) {
            throw failure;
        }
        return (ApiResponse) next;
    }
}
