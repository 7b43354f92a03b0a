package dev.coldpath.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.InputHash;
import dev.coldpath.job.JobId;
import dev.coldpath.job.Kind;
import dev.coldpath.score.Buckets;
import dev.coldpath.score.Rating;
import dev.coldpath.score.ScoreInput;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.score.Tenths;
import dev.coldpath.submit.Admission.Cached;
import dev.coldpath.submit.Admission.Joined;
import dev.coldpath.submit.Admission.Obstructed;
import dev.coldpath.submit.Admission.Refused;
import dev.coldpath.submit.Deciding.Stored;
import dev.coldpath.submit.Deciding.Verdict;
import dev.coldpath.submit.Deciding.Verdict.Answer;
import dev.coldpath.submit.Deciding.Verdict.Write;
import dev.coldpath.submit.Refusal.NoColdRuns;
import dev.coldpath.submit.Refusal.NoForceFresh;
import dev.coldpath.submit.Refusal.OverQuota;
import dev.coldpath.submit.Refusal.Quota;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DecidingTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final Duration WINDOW = Duration.ofHours(6);
    private static final Limits LIMITS = new Limits("growth", WINDOW, true, false, OptionalInt.of(2));
    private static final Domain DOMAIN = new Domain("brightloom.com");
    private static final JobId MINE = JobId.of("01900000-0000-7000-8000-000000000001");
    private static final JobId OTHER = JobId.of("01900000-0000-7000-8000-000000000002");

    @Test
    void a_question_nobody_asked_becomes_a_job_with_its_lock_and_one_unit() {
        Verdict verdict = Deciding.decide(nothing(), submission(false), LIMITS);

        assertThat(verdict).isInstanceOfSatisfying(Write.class, write -> {
            assertThat(write.job().id()).isEqualTo(MINE);
            assertThat(write.lock().active())
                    .contains(new Lock.Active(
                            MINE, write.job().schedule().deadline().plusSeconds(60)));
            assertThat(write.usage().cold()).isEqualTo(1);
            assertThat(write.usage().version()).isEqualTo(1);
        });
    }

    @Test
    void a_record_is_an_answer_until_the_instant_its_window_ends() {
        assertThat(decide(recordOfAge(WINDOW.minusSeconds(1)), false, LIMITS)).isInstanceOf(Cached.class);
        assertThat(Deciding.decide(recordOfAge(WINDOW), submission(false), LIMITS))
                .isInstanceOf(Write.class);
    }

    @Test
    void a_fresh_record_comes_before_a_running_job_and_before_every_limit() {
        Stored stored = new Stored(
                lockedUntil(NOON.plusSeconds(1)),
                used(2),
                recordOfAge(Duration.ZERO).latest());

        assertThat(decide(stored, false, LIMITS)).isInstanceOf(Cached.class);
    }

    @Test
    void a_running_job_is_joined_though_the_month_is_used_up() {
        Stored stored = new Stored(lockedUntil(NOON.plusSeconds(1)), used(2), Optional.empty());

        assertThat(decide(stored, false, LIMITS)).isEqualTo(new Joined(OTHER));
    }

    @Test
    void forcing_past_a_fresh_record_still_joins_a_running_job() {
        Limits enterprise = new Limits("enterprise", WINDOW, true, true, OptionalInt.empty());
        Stored stored = new Stored(
                lockedUntil(NOON.plusSeconds(1)),
                Usage.NONE,
                recordOfAge(Duration.ZERO).latest());

        assertThat(decide(stored, true, enterprise)).isEqualTo(new Joined(OTHER));
    }

    @Test
    void forcing_is_refused_first_on_a_plan_without_it() {
        assertThat(decide(recordOfAge(Duration.ZERO), true, LIMITS)).isEqualTo(new Refused(new NoForceFresh("growth")));
    }

    @Test
    void a_lock_past_its_time_obstructs_and_is_never_joined() {
        Stored stored = new Stored(lockedUntil(NOON), Usage.NONE, Optional.empty());

        assertThat(decide(stored, false, LIMITS)).isEqualTo(new Obstructed(OTHER));
    }

    @Test
    void a_plan_without_runs_refuses_what_is_not_fresh() {
        Limits free = new Limits("free", Duration.ofDays(7), false, false, OptionalInt.of(5));

        assertThat(decide(recordOfAge(Duration.ofDays(7)), false, free)).isEqualTo(new Refused(new NoColdRuns("free")));
    }

    @Test
    void the_call_numbered_cap_passes_and_the_next_waits_for_the_month_to_end() {
        assertThat(Deciding.decide(with(used(1)), submission(false), LIMITS)).isInstanceOf(Write.class);

        assertThat(decide(with(used(2)), false, LIMITS))
                .isEqualTo(new Refused(new OverQuota(
                        Quota.COLD_MONTH, Duration.between(NOON, Instant.parse("2026-06-01T00:00:00Z")))));
    }

    @Test
    void an_absent_limit_never_trips() {
        Limits unmetered = new Limits("enterprise", WINDOW, true, true, OptionalInt.empty());

        assertThat(Deciding.decide(with(used(1_000_000)), submission(false), unmetered))
                .isInstanceOf(Write.class);
    }

    @Test
    void a_new_month_starts_at_zero_and_a_clock_that_runs_back_does_not_reopen_the_old_one() {
        Usage april = new Usage(9, Instant.parse("2026-04-30T23:59:59Z"), YearMonth.of(2026, 4), 2);
        Usage june = new Usage(9, Instant.parse("2026-06-01T00:00:00Z"), YearMonth.of(2026, 6), 1);

        assertThat(april.at(NOON).cold()).isZero();
        assertThat(june.at(NOON)).isEqualTo(june);
    }

    @Test
    void a_unit_goes_back_only_to_the_month_it_was_counted_in() {
        Usage may = used(2);

        assertThat(may.returned(YearMonth.of(2026, 5)).cold()).isEqualTo(1);
        assertThat(may.returned(YearMonth.of(2026, 4)).cold()).isEqualTo(2);
        assertThat(used(0).returned(YearMonth.of(2026, 5)).cold()).isZero();
    }

    private static Admission decide(Stored stored, boolean forceFresh, Limits limits) {
        Verdict verdict = Deciding.decide(stored, submission(forceFresh), limits);
        return switch (verdict) {
            case Answer(Admission admission) -> admission;
            case Write write -> throw new AssertionError("wrote " + write);
        };
    }

    private static Submission submission(boolean forceFresh) {
        return new Submission(
                MINE,
                new Scope(new AccountId("acct_7Qm2"), Mode.LIVE),
                new KeyId("key_8fK2"),
                Kind.SCORE,
                ScoreInput.of(DOMAIN).json(),
                new InputHash("0".repeat(64)),
                DOMAIN,
                forceFresh,
                NOON);
    }

    private static Stored nothing() {
        return with(Usage.NONE);
    }

    private static Stored with(Usage usage) {
        return new Stored(Lock.FREE, usage, Optional.empty());
    }

    private static Usage used(int cold) {
        return new Usage(3, NOON, YearMonth.of(2026, 5), cold);
    }

    private static Lock lockedUntil(Instant until) {
        return new Lock(Optional.of(new Lock.Active(OTHER, until)), Optional.empty());
    }

    private static Stored recordOfAge(Duration age) {
        Tenths score = new Tenths(500);
        return new Stored(
                Lock.FREE,
                Usage.NONE,
                Optional.of(new ScoreRecord(
                        new ScoreRef(DOMAIN, NOON.minus(age)),
                        OTHER,
                        "v1",
                        score,
                        new Tenths(0),
                        Rating.of(score),
                        new Buckets(score, score, score, score))));
    }
}
