package dev.coldpath.local.asl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryRuleTest {
    private static final Random ANY = new Random(1);

    @Test
    void the_delay_grows_by_its_rate_up_to_its_limit() {
        RetryRule rule = rule(9, 2, 1.5, 10, false);

        assertThat(IntStream.rangeClosed(1, 6).mapToObj(retry -> rule.delay(retry, ANY)))
                .containsExactly(
                        millis(2_000), millis(3_000), millis(4_500), millis(6_750), millis(10_000), millis(10_000));
    }

    @Test
    void a_delay_beyond_all_numbers_is_the_limit() {
        assertThat(rule(9, 1, 1e300, 99, false).delay(1_000, ANY)).isEqualTo(Duration.ofSeconds(99));
    }

    @Test
    void a_rate_of_one_keeps_the_delay() {
        RetryRule rule = rule(9, 3, 1, 99, false);

        assertThat(rule.delay(1, ANY)).isEqualTo(rule.delay(50, ANY)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void jitter_draws_evenly_from_nothing_to_the_whole_delay() {
        RetryRule rule = rule(9, 2, 2, 99, true);
        int[] quarters = new int[4];
        for (long seed = 1; seed <= 4_000; seed++) {
            Duration delay = rule.delay(2, new Random(seed));
            assertThat(delay).as("seed %d", seed).isBetween(Duration.ZERO, Duration.ofSeconds(4));
            quarters[Math.min(3, (int) (delay.toMillis() / 1_000))]++;
        }
        assertThat(Arrays.stream(quarters))
                .allSatisfy(share -> assertThat(share).isBetween(850, 1_150));
    }

    @Test
    void the_same_seed_draws_the_same_delays() {
        RetryRule rule = rule(9, 2, 2, 99, true);

        assertThat(rule.delay(3, new Random(7))).isEqualTo(rule.delay(3, new Random(7)));
    }

    @Test
    void each_rule_counts_its_own_retries_and_the_first_that_matches_decides() {
        Retries retries = new Retries(List.of(rule("A", 2, 1), rule("B", 1, 5), rule("States.ALL", 9, 60)), ANY);

        assertThat(List.of("A", "B", "A", "C", "B", "A"))
                .map(retries::after)
                .containsExactly(
                        Optional.of(millis(1_000)),
                        Optional.of(millis(5_000)),
                        Optional.of(millis(2_000)),
                        Optional.of(millis(60_000)),
                        Optional.empty(),
                        Optional.empty());
    }

    @Test
    void a_rule_of_no_attempts_grants_none_and_hides_the_rules_behind_it() {
        Retries retries = new Retries(List.of(rule("A", 0, 1), rule("States.ALL", 9, 1)), ANY);

        assertThat(retries.after("A")).isEmpty();
    }

    @Test
    void an_error_matches_its_name_or_a_wildcard() {
        assertThat(new ErrorNames(List.of("a.B", "a.C")).match("a.C")).isTrue();
        assertThat(new ErrorNames(List.of("a.B")).match("a.b")).isFalse();
        assertThat(new ErrorNames(List.of("States.ALL")).match("States.Timeout"))
                .isTrue();
        assertThat(new ErrorNames(List.of("States.TaskFailed")).match("a.B")).isTrue();
        assertThat(new ErrorNames(List.of("States.TaskFailed")).match("States.Timeout"))
                .isFalse();
        assertThat(new ErrorNames(List.of("States.Timeout")).match("States.Timeout"))
                .isTrue();
    }

    @Test
    void no_wildcard_matches_what_ends_every_run() {
        ErrorNames any = new ErrorNames(List.of("States.ALL"));
        ErrorNames failed = new ErrorNames(List.of("States.TaskFailed"));

        assertThat(any.match("States.Runtime")).isFalse();
        assertThat(any.match("States.DataLimitExceeded")).isFalse();
        assertThat(failed.match("States.Runtime")).isFalse();
        assertThat(failed.match("States.DataLimitExceeded")).isFalse();
    }

    private static RetryRule rule(String error, int most, int seconds) {
        return new RetryRule(
                new ErrorNames(List.of(error)), most, Duration.ofSeconds(seconds), 2, Fields.NO_LIMIT, false);
    }

    private static RetryRule rule(int most, int seconds, double backoff, int longest, boolean jitter) {
        return new RetryRule(
                new ErrorNames(List.of("A")),
                most,
                Duration.ofSeconds(seconds),
                backoff,
                Duration.ofSeconds(longest),
                jitter);
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
