package dev.coldpath.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.submit.Allowance.Left;
import dev.coldpath.submit.Refusal.NoColdRuns;
import dev.coldpath.submit.Refusal.OverQuota;
import dev.coldpath.submit.Refusal.Quota;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountedTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final Usage NO_USE = Usage.none(Usage.DAY);
    private static final Usage NO_KEY_USE = Usage.none(Usage.HOUR);

    @Test
    void a_rolling_limit_names_itself_and_the_minute_its_oldest_unit_leaves() {
        Usage key = NO_KEY_USE.at(NOON.minusSeconds(90)).charged(true);

        assertThat(refusal(NO_USE, key, Caps.NONE.withKeyHour(1)))
                .contains(new OverQuota(Quota.KEY_HOUR, Duration.ofMinutes(59)));
    }

    @Test
    void the_first_full_limit_names_the_refusal_and_the_last_to_clear_its_time() {
        Usage scope = NO_USE.at(NOON).charged(true);
        Usage key = NO_KEY_USE.at(NOON).charged(true);

        assertThat(refusal(scope, key, Caps.NONE.withKeyHour(1).withAccountDay(1)))
                .contains(new OverQuota(Quota.KEY_HOUR, Duration.ofDays(1).plusMinutes(1)));
        assertThat(refusal(scope, key, Caps.NONE.withMonth(1).withKeyHour(1)))
                .contains(new OverQuota(Quota.MONTH, Duration.between(NOON, Instant.parse("2026-06-01T00:00:00Z"))));
    }

    @Test
    void a_limit_of_a_calendar_day_is_free_again_at_midnight() {
        Usage before = NO_USE.at(Instant.parse("2026-05-11T23:59:59.999Z")).charged(true);
        Usage today = NO_USE.at(Instant.parse("2026-05-12T00:00:00Z")).charged(true);

        assertThat(refusal(before, NO_KEY_USE, Caps.NONE.withUtcDay(1))).isEmpty();
        assertThat(refusal(today, NO_KEY_USE, Caps.NONE.withUtcDay(1)))
                .contains(new OverQuota(Quota.UTC_DAY, Duration.ofHours(12)));
    }

    @Test
    void an_absent_limit_never_trips() {
        Usage much = new Usage(3, NOON, YearMonth.of(2026, 5), 1_000_000, NO_USE.recent());

        assertThat(refusal(much, NO_KEY_USE, Caps.NONE)).isEmpty();
    }

    @Test
    void a_limit_of_none_refuses_who_was_never_charged() {
        assertThat(refusal(NO_USE, NO_KEY_USE, Caps.NONE.withAccountDay(0)))
                .contains(new OverQuota(Quota.ACCOUNT_DAY, Duration.ofDays(1).plusMinutes(1)));
    }

    @Test
    void a_plan_without_runs_refuses_before_every_limit() {
        Limits free = new Limits("free", Duration.ofDays(7), false, false, Caps.NONE.withMonth(0));

        assertThat(Counted.at(NOON, NO_USE, NO_KEY_USE).refusal(free)).contains(new NoColdRuns("free"));
    }

    @Test
    void a_new_month_starts_at_zero_and_a_clock_that_runs_back_does_not_reopen_the_old_one() {
        Usage april = new Usage(9, Instant.parse("2026-04-30T23:59:59Z"), YearMonth.of(2026, 4), 2, NO_USE.recent());
        Usage june = new Usage(9, Instant.parse("2026-06-01T00:00:00Z"), YearMonth.of(2026, 6), 1, NO_USE.recent());

        assertThat(april.at(NOON).cold()).isZero();
        assertThat(june.at(NOON)).isEqualTo(june);
    }

    @Test
    void a_unit_goes_back_only_to_the_month_it_was_counted_in() {
        Usage may = new Usage(3, NOON, YearMonth.of(2026, 5), 2, NO_USE.recent());

        assertThat(may.returned(NOON).cold()).isEqualTo(1);
        assertThat(may.returned(NOON.minus(Duration.ofDays(20))).cold()).isEqualTo(2);
        assertThat(may.returned(NOON).returned(NOON).returned(NOON).cold()).isZero();
    }

    @Test
    void a_counter_without_a_rolling_limit_keeps_no_minutes() {
        Counted counted = Counted.at(NOON, NO_USE, NO_KEY_USE);

        assertThat(counted.scopeCharged(Caps.NONE.withMonth(9)).recent().sum()).isZero();
        assertThat(counted.scopeCharged(Caps.NONE.withAccountDay(9)).recent().sum())
                .isEqualTo(1);
        assertThat(counted.keyCharged(Caps.NONE)).isEmpty();
    }

    /// Proves S-30.
    @Test
    void what_is_left_is_never_below_nothing_and_says_when_the_oldest_unit_leaves() {
        Usage scope = new Usage(7, NOON, YearMonth.of(2026, 5), 9, NO_USE.recent());
        Usage key = NO_KEY_USE.at(NOON.minusSeconds(600)).charged(true).at(NOON).charged(true);

        assertThat(left(scope, key, Caps.NONE.withMonth(2).withKeyHour(3).withAccountDay(4)))
                .containsExactly(
                        new Left(
                                Quota.MONTH,
                                2,
                                0,
                                Optional.of(Duration.between(NOON, Instant.parse("2026-06-01T00:00:00Z")))),
                        new Left(Quota.KEY_HOUR, 3, 1, Optional.of(Duration.ofMinutes(51))),
                        new Left(Quota.ACCOUNT_DAY, 4, 4, Optional.empty()));
    }

    @Test
    void without_limits_or_without_runs_there_is_nothing_to_tell() {
        Limits free = new Limits("free", Duration.ofDays(7), false, false, Caps.NONE.withMonth(5));

        assertThat(left(NO_USE, NO_KEY_USE, Caps.NONE)).isEmpty();
        assertThat(Allowance.of(NOON, NO_USE, NO_KEY_USE, free)).isEqualTo(Allowance.NONE);
    }

    @Test
    void units_of_a_month_are_told_for_that_month_alone() {
        Usage may = new Usage(3, NOON, YearMonth.of(2026, 5), 2, NO_USE.recent());

        assertThat(may.coldIn(YearMonth.of(2026, 5))).isEqualTo(2);
        assertThat(may.coldIn(YearMonth.of(2026, 6))).isZero();
        assertThat(may.coldIn(YearMonth.of(2025, 5))).isZero();
    }

    private static List<Left> left(Usage scope, Usage key, Caps caps) {
        Limits limits = new Limits("growth", Duration.ofHours(6), true, false, caps);
        return Allowance.of(NOON, scope, key, limits).limits();
    }

    private static Optional<Refusal> refusal(Usage scope, Usage key, Caps caps) {
        return Counted.at(NOON, scope, key).refusal(new Limits("growth", Duration.ofHours(6), true, false, caps));
    }
}
