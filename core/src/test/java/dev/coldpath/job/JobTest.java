package dev.coldpath.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JobTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");

    @Test
    void the_reconciler_first_looks_when_a_run_should_be_over_or_a_message_read() {
        assertThat(job(Kind.SCORE, Optional.empty()).firstDueAt()).isEqualTo(NOON.plusSeconds(90));
        assertThat(job(Kind.LLM_CONTEXT, Optional.empty()).firstDueAt()).isEqualTo(NOON.plusSeconds(45));
    }

    /// Proves core L-1.
    @Test
    void it_does_not_look_later_than_an_impatient_caller_lets_the_job_start() {
        assertThat(job(Kind.SCORE, Optional.of(Duration.ofSeconds(20))).firstDueAt())
                .isEqualTo(NOON.plusSeconds(20));
        assertThat(job(Kind.SCORE, Optional.of(Duration.ofSeconds(91))).firstDueAt())
                .isEqualTo(NOON.plusSeconds(90));
    }

    private static Job job(Kind kind, Optional<Duration> total) {
        return new Job(
                new JobIds(() -> NOON, new Random(1)).get(),
                new Scope(new AccountId("acct_000001"), Mode.LIVE),
                new KeyId("key_000001"),
                kind,
                new InputHash("ab".repeat(32)),
                "{}",
                false,
                Schedule.of(kind, NOON).within(Optional.empty(), total),
                Charge.at(NOON),
                new JobState.Queued(),
                1,
                List.of(),
                Metadata.NONE);
    }
}
