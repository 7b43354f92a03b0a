package dev.coldpath.intelligence.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.intelligence.vector.UpstreamFailed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Work in the background, which asks again without being interrupted. What a search does is in [ArmFailureTest].
class RetriesTest {
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Asking.NOON;
    private final Retries retries = new Retries(() -> now, until -> pauses.add(Duration.between(now, until)));
    private int calls;

    @Test
    void what_is_busy_is_asked_again_after_longer_and_longer_pauses() {
        assertThat(retries.inBackground(() -> ++calls < 4 ? fail(429) : "an answer"))
                .isEqualTo("an answer");

        assertThat(pauses).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(800));
    }

    @Test
    void what_is_refused_or_stays_busy_fails() {
        assertFailure(400, 1);
        assertFailure(403, 1);
        assertFailure(429, 4);
        assertFailure(503, 4);
        assertFailure(UpstreamFailed.NO_ANSWER, 4);
    }

    @Test
    void what_took_long_to_fail_is_not_asked_again() {
        assertThatThrownBy(() -> retries.inBackground(() -> {
                    calls++;
                    now = now.plusSeconds(60);
                    return fail(UpstreamFailed.NO_ANSWER);
                }))
                .isInstanceOf(UpstreamFailed.class);

        assertThat(calls).isEqualTo(1);
    }

    @Test
    void an_interrupt_ends_the_waiting_and_is_kept() {
        Retries interrupted = new Retries(() -> now, _ -> {
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> interrupted.inBackground(() -> fail(429))).hasMessage("upstream: 0 unreachable");

        assertThat(Thread.interrupted()).isTrue();
    }

    private void assertFailure(int status, int times) {
        calls = 0;
        assertThatThrownBy(() -> retries.inBackground(() -> {
                    calls++;
                    return fail(status);
                }))
                .isInstanceOfSatisfying(
                        UpstreamFailed.class, e -> assertThat(e.status()).isEqualTo(status));
        assertThat(calls).as("%d", status).isEqualTo(times);
    }

    private static String fail(int status) {
        throw new UpstreamFailed(status, new IllegalStateException("as the test wants it"));
    }
}
