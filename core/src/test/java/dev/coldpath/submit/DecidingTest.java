package dev.coldpath.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import dev.coldpath.domain.Domain;
import dev.coldpath.hook.EndpointId;
import dev.coldpath.hook.EventType;
import dev.coldpath.hook.Target;
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
import dev.coldpath.submit.Admission.CachedJob;
import dev.coldpath.submit.Admission.Joined;
import dev.coldpath.submit.Admission.Obstructed;
import dev.coldpath.submit.Admission.Refused;
import dev.coldpath.submit.Admission.Replayed;
import dev.coldpath.submit.Deciding.Stored;
import dev.coldpath.submit.Deciding.Verdict;
import dev.coldpath.submit.Deciding.Verdict.Answer;
import dev.coldpath.submit.Deciding.Verdict.Write;
import dev.coldpath.submit.Refusal.KeyReused;
import dev.coldpath.submit.Refusal.NoColdRuns;
import dev.coldpath.submit.Refusal.NoForceFresh;
import dev.coldpath.submit.Refusal.OverQuota;
import dev.coldpath.submit.Refusal.Quota;
import dev.coldpath.submit.Replay.Answer.Accepted;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecidingTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final Duration WINDOW = Duration.ofHours(6);
    private static final Limits LIMITS = new Limits("growth", WINDOW, true, false, Caps.NONE.withMonth(2));
    private static final Domain DOMAIN = new Domain("brightloom.com");
    private static final Scope SCOPE = new Scope(new AccountId("acct_7Qm2"), Mode.LIVE);
    private static final KeyId KEY = new KeyId("key_8fK2");
    private static final Usage NO_USE = Usage.none(Usage.DAY);
    private static final Usage NO_KEY_USE = Usage.none(Usage.HOUR);
    private static final JobId MINE = JobId.of("01900000-0000-7000-8000-000000000001");
    private static final JobId OTHER = JobId.of("01900000-0000-7000-8000-000000000002");

    @Test
    void a_question_nobody_asked_becomes_a_job_with_its_lock_and_one_unit() {
        Verdict verdict = Deciding.decide(nothing(), submission(Asking.USUAL), LIMITS);

        assertThat(verdict).isInstanceOfSatisfying(Write.class, write -> {
            assertThat(write.job().id()).isEqualTo(MINE);
            assertThat(write.lock().flatMap(Lock::active))
                    .contains(new Lock.Active(MINE, write.job().deadline().plusSeconds(60)));
            assertThat(write.scope().cold()).isEqualTo(1);
            assertThat(write.scope().version()).isEqualTo(1);
            assertThat(write.key()).isEmpty();
            assertThat(write.replay()).isEmpty();
        });
    }

    @Test
    void a_job_remembers_whom_its_end_is_told_to() {
        Target target = new Target(new EndpointId("whe_" + "a1".repeat(12)), Set.of(EventType.JOB_FAILED));
        Stored hooked = new Stored(Lock.FREE, NO_USE, NO_KEY_USE, Optional.empty(), Optional.empty(), List.of(target));

        assertThat(Deciding.decide(hooked, submission(Asking.USUAL), LIMITS))
                .isInstanceOfSatisfying(
                        Write.class, write -> assertThat(write.job().targets()).containsExactly(target));
        assertThat(Deciding.decide(hooked.freed(), submission(Asking.USUAL), LIMITS))
                .isInstanceOfSatisfying(
                        Write.class, write -> assertThat(write.job().targets()).containsExactly(target));
    }

    @Test
    void a_record_is_an_answer_until_the_instant_its_window_ends() {
        assertThat(decide(recordOfAge(WINDOW.minusSeconds(1)), Asking.USUAL, LIMITS))
                .isInstanceOf(Cached.class);
        assertThat(Deciding.decide(recordOfAge(WINDOW), submission(Asking.USUAL), LIMITS))
                .isInstanceOf(Write.class);
    }

    @Test
    void a_fresh_record_comes_before_a_running_job_and_before_every_limit() {
        Stored stored = new Stored(
                lockedUntil(NOON.plusSeconds(1)),
                used(2),
                NO_KEY_USE,
                recordOfAge(Duration.ZERO).latest(),
                Optional.empty(),
                List.of());

        assertThat(decide(stored, Asking.USUAL, LIMITS)).isInstanceOf(Cached.class);
    }

    @Test
    void a_running_job_is_joined_though_the_month_is_used_up() {
        Stored stored = locked(NOON.plusSeconds(1), used(2));

        assertThat(decide(stored, Asking.USUAL, LIMITS)).isEqualTo(new Joined(OTHER));
    }

    @Test
    void forcing_past_a_fresh_record_still_joins_a_running_job() {
        Limits enterprise = new Limits("enterprise", WINDOW, true, true, Caps.NONE);
        Stored stored = new Stored(
                lockedUntil(NOON.plusSeconds(1)),
                NO_USE,
                NO_KEY_USE,
                recordOfAge(Duration.ZERO).latest(),
                Optional.empty(),
                List.of());

        assertThat(decide(stored, Asking.FRESH, enterprise)).isEqualTo(new Joined(OTHER));
    }

    @Test
    void forcing_is_refused_first_on_a_plan_without_it() {
        assertThat(decide(recordOfAge(Duration.ZERO), Asking.FRESH, LIMITS))
                .isEqualTo(new Refused(new NoForceFresh("growth")));
    }

    @Test
    void a_lock_past_its_time_obstructs_and_is_never_joined() {
        Stored stored = locked(NOON, NO_USE);

        assertThat(decide(stored, Asking.USUAL, LIMITS)).isEqualTo(new Obstructed(OTHER));
    }

    @Test
    void a_plan_without_runs_refuses_what_is_not_fresh() {
        Limits free = new Limits("free", Duration.ofDays(7), false, false, Caps.NONE.withMonth(5));

        assertThat(decide(recordOfAge(Duration.ofDays(7)), Asking.USUAL, free))
                .isEqualTo(new Refused(new NoColdRuns("free")));
    }

    @Test
    void the_call_numbered_cap_passes_and_the_next_waits_for_the_month_to_end() {
        assertThat(Deciding.decide(with(used(1)), submission(Asking.USUAL), LIMITS))
                .isInstanceOf(Write.class);

        assertThat(decide(with(used(2)), Asking.USUAL, LIMITS))
                .isEqualTo(new Refused(
                        new OverQuota(Quota.MONTH, Duration.between(NOON, Instant.parse("2026-06-01T00:00:00Z")))));
    }

    @Test
    void one_unit_is_counted_in_one_minute_though_two_counters_have_two_clocks() {
        Usage ahead = Usage.none(Usage.HOUR).at(NOON.plusSeconds(60));
        Stored stored = new Stored(Lock.FREE, NO_USE, ahead, Optional.empty(), Optional.empty(), List.of());

        Verdict verdict = Deciding.decide(
                stored,
                submission(Asking.USUAL),
                LIMITS.with(Caps.NONE.withKeyHour(9).withAccountDay(9)));

        assertThat(verdict).isInstanceOfSatisfying(Write.class, write -> {
            assertThat(write.job().charge().minute()).isEqualTo(NOON.plusSeconds(60));
            assertThat(write.scope().returned(NOON.plusSeconds(60)).recent().sum())
                    .isZero();
            assertThat(write.key()
                            .orElseThrow()
                            .returned(NOON.plusSeconds(60))
                            .recent()
                            .sum())
                    .isZero();
        });
    }

    @Test
    void an_idempotency_key_has_its_answer_until_the_millisecond_it_expires() {
        Replay replay = new Replay("f", new Accepted(OTHER, true), NOON.plusMillis(1));
        Submission same = asking(Asking.USUAL, Optional.of(new Once("k", "f")));
        Submission another = asking(Asking.USUAL, Optional.of(new Once("k", "g")));

        assertThat(answer(Deciding.decide(replaying(replay), same, LIMITS)))
                .isEqualTo(new Replayed(new Accepted(OTHER, true)));
        assertThat(answer(Deciding.decide(replaying(replay), another, LIMITS))).isEqualTo(new Refused(new KeyReused()));
        Replay expired = new Replay("f", new Accepted(OTHER, true), NOON);
        assertThat(Deciding.decide(replaying(expired), another, LIMITS))
                .isInstanceOfSatisfying(
                        Write.class,
                        write -> assertThat(write.replay())
                                .contains(new Replay("g", new Accepted(MINE, false), NOON.plus(Duration.ofDays(1)))));
    }

    @Test
    void a_job_apart_joins_nobody_and_takes_no_lock() {
        Limits enterprise = new Limits("enterprise", WINDOW, true, true, Caps.NONE);

        Verdict verdict = Deciding.decide(locked(NOON.plusSeconds(1), NO_USE), submission(Asking.APART), enterprise);

        assertThat(verdict).isInstanceOfSatisfying(Write.class, write -> {
            assertThat(write.job().apart()).isTrue();
            assertThat(write.lock()).isEmpty();
        });
    }

    @Test
    void a_job_without_a_domain_is_answered_by_the_last_one_that_succeeded() {
        Lock done = Lock.FREE.succeeded(OTHER, NOON.minus(WINDOW).plusMillis(1));
        Stored stored = new Stored(done, NO_USE, NO_KEY_USE, Optional.empty(), Optional.empty(), List.of());
        Submission search = new Submission(
                MINE,
                SCOPE,
                KEY,
                new Question(Kind.INTELLIGENCE_SEARCH, "{}", new InputHash("0".repeat(64)), Optional.empty()),
                Asking.USUAL,
                Patience.USUAL,
                Optional.empty(),
                NOON);

        assertThat(answer(Deciding.decide(stored, search, LIMITS))).isEqualTo(new CachedJob(OTHER));
    }

    private static Stored replaying(Replay replay) {
        return new Stored(Lock.FREE, NO_USE, NO_KEY_USE, Optional.empty(), Optional.of(replay), List.of());
    }

    private static Stored locked(Instant until, Usage usage) {
        return new Stored(lockedUntil(until), usage, NO_KEY_USE, Optional.empty(), Optional.empty(), List.of());
    }

    private static Admission decide(Stored stored, Asking asking, Limits limits) {
        return answer(Deciding.decide(stored, submission(asking), limits));
    }

    private static Admission answer(Verdict verdict) {
        return switch (verdict) {
            case Answer(Admission admission) -> admission;
            case Write write -> throw new AssertionError("wrote " + write);
        };
    }

    private static Submission submission(Asking asking) {
        return asking(asking, Optional.empty());
    }

    private static Submission asking(Asking asking, Optional<Once> once) {
        return new Submission(
                MINE,
                SCOPE,
                KEY,
                new Question(
                        Kind.SCORE, ScoreInput.of(DOMAIN).json(), new InputHash("0".repeat(64)), Optional.of(DOMAIN)),
                asking,
                Patience.USUAL,
                once,
                NOON);
    }

    private static Stored nothing() {
        return with(NO_USE);
    }

    private static Stored with(Usage usage) {
        return new Stored(Lock.FREE, usage, NO_KEY_USE, Optional.empty(), Optional.empty(), List.of());
    }

    private static Usage used(int cold) {
        return new Usage(3, NOON, YearMonth.of(2026, 5), cold, NO_USE.recent());
    }

    private static Lock lockedUntil(Instant until) {
        return new Lock(Optional.of(new Lock.Active(OTHER, until)), Optional.empty());
    }

    private static Stored recordOfAge(Duration age) {
        Tenths score = new Tenths(500);
        return new Stored(
                Lock.FREE,
                NO_USE,
                NO_KEY_USE,
                Optional.of(new ScoreRecord(
                        new ScoreRef(DOMAIN, NOON.minus(age)),
                        OTHER,
                        "v1",
                        score,
                        new Tenths(0),
                        Rating.of(score),
                        new Buckets(score, score, score, score))),
                Optional.empty(),
                List.of());
    }
}
