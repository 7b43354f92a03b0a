package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.FRESHNESS;
import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.submit.Admission.Cached;
import dev.coldpath.submit.Admission.Joined;
import dev.coldpath.submit.Admission.Refused;
import dev.coldpath.submit.Admission.Replayed;
import dev.coldpath.submit.Allowance;
import dev.coldpath.submit.Allowance.Left;
import dev.coldpath.submit.Caps;
import dev.coldpath.submit.Decision;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Refusal.Quota;
import dev.coldpath.submit.Submission;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every engine's admission tells of the limits, whatever it decides.
public interface AllowanceContract {
    Duration TO_JUNE = Duration.between(NOON, Instant.parse("2026-06-01T00:00:00Z"));
    Limits TWO = Samples.limits(Caps.NONE.withMonth(2).withKeyHour(5).withAccountDay(4));

    Engine engine();

    @Test
    @Proves("S-30")
    default void what_is_left_is_told_after_the_charge() {
        Decision decision = engine().admissions().decide(Ask.anything().submission(), TWO);

        assertThat(decision.admission()).isInstanceOf(Admitted.class);
        assertThat(decision.left())
                .isEqualTo(new Allowance(List.of(
                        new Left(Quota.MONTH, 2, 1, Optional.of(TO_JUNE)),
                        new Left(Quota.KEY_HOUR, 5, 4, Optional.of(Duration.ofMinutes(61))),
                        new Left(Quota.ACCOUNT_DAY, 4, 3, Optional.of(Duration.ofMinutes(1_441))))));
    }

    @Test
    @Proves("S-30")
    default void who_joins_is_told_what_the_first_left() {
        Ask ask = Ask.anything();
        Decision first = engine().admissions().decide(ask.submission(), TWO);

        Decision second = engine().admissions().decide(ask.submission(), TWO);

        assertThat(second.admission()).isInstanceOf(Joined.class);
        assertThat(second.left()).isEqualTo(first.left());
    }

    @Test
    @Proves("S-30")
    default void a_repeated_submission_is_told_the_same() {
        Submission submission = Ask.anything().once(Samples.once()).submission();
        Decision first = engine().admissions().decide(submission, TWO);

        Decision again = engine().admissions().decide(submission, TWO);

        assertThat(again.admission()).isInstanceOfAny(Admitted.class, Replayed.class);
        assertThat(again.left()).isEqualTo(first.left());
    }

    @Test
    @Proves("S-30")
    default void a_fresh_record_and_a_refusal_leave_what_there_was() {
        Ask ask = Ask.anything();
        engine().admissions().admit(ask.submission(), TWO);
        Finding known = Finding.about(Samples.domain());
        known.record(engine());

        Decision cached = engine().admissions().decide(ask.about(known.domain()).submission(), TWO);
        engine().admissions().admit(ask.about(Samples.domain()).submission(), TWO);
        Decision refused =
                engine().admissions().decide(ask.about(Samples.domain()).submission(), TWO);

        assertThat(cached.admission()).isInstanceOf(Cached.class);
        assertThat(left(cached, Quota.MONTH)).isEqualTo(1);
        assertThat(refused.admission()).isInstanceOf(Refused.class);
        assertThat(left(refused, Quota.MONTH)).isZero();
        assertThat(left(refused, Quota.KEY_HOUR)).isEqualTo(3);
    }

    @Test
    @Proves("S-30")
    default void a_limit_that_a_plan_does_not_have_is_not_told_and_without_runs_there_is_none() {
        Limits hourAlone = Samples.limits(Caps.NONE.withKeyHour(5));
        Limits free = new Limits("free", FRESHNESS, false, false, Caps.NONE.withMonth(5));

        assertThat(engine().admissions()
                        .decide(Ask.anything().submission(), hourAlone)
                        .left()
                        .limits())
                .extracting(Left::quota)
                .containsExactly(Quota.KEY_HOUR);
        assertThat(engine().admissions()
                        .decide(Ask.anything().submission(), Samples.NO_LIMITS)
                        .left())
                .isEqualTo(Allowance.NONE);
        assertThat(engine().admissions()
                        .decide(Ask.anything().submission(), free)
                        .left())
                .isEqualTo(Allowance.NONE);
    }

    @Test
    @Proves("S-30")
    default void a_month_that_ended_is_told_as_new_by_who_only_reads() {
        Ask ask = Ask.anything();
        engine().admissions().admit(ask.submission(), TWO);
        Instant june = Instant.parse("2026-06-01T00:00:00Z");

        Allowance left = engine().charges().of(ask.scope(), ask.key()).left(june, TWO);

        assertThat(left.limits())
                .containsExactly(
                        new Left(Quota.MONTH, 2, 2, Optional.of(Duration.ofDays(30))),
                        new Left(Quota.KEY_HOUR, 5, 5, Optional.empty()),
                        new Left(Quota.ACCOUNT_DAY, 4, 4, Optional.empty()));
    }

    private static int left(Decision decision, Quota quota) {
        return decision.left().limits().stream()
                .filter(limit -> limit.quota() == quota)
                .findFirst()
                .orElseThrow()
                .left();
    }
}
