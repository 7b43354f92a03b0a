package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.settle.Settled;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.submit.Admission;
import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.submit.Admission.Refused;
import dev.coldpath.submit.Caps;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Refusal.OverQuota;
import dev.coldpath.submit.Refusal.Quota;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Repeat;
import dev.coldpath.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What every engine's admissions count over rolling windows.
public interface RollingQuotaContract {
    Engine engine();

    @Test
    @Proves({"J-04", "S-23", "core I-6"})
    default void a_keys_hour_is_its_own_and_rolls() {
        Scope scope = Samples.scope();
        Limits two = Samples.limits(Caps.NONE.withKeyHour(2));
        KeyId key = Samples.keyId();
        admitted(scope, key, NOON, two);
        admitted(scope, key, NOON.plusSeconds(61), two);

        assertThat(admit(scope, key, NOON.plusSeconds(120), two))
                .isEqualTo(new Refused(new OverQuota(Quota.KEY_HOUR, Duration.ofMinutes(59))));

        admitted(scope, Samples.keyId(), NOON.plusSeconds(120), two);
        admitted(scope, key, NOON.plus(Duration.ofMinutes(61)), two);
        assertThat(admit(scope, key, NOON.plus(Duration.ofMinutes(61)), two)).isInstanceOf(Refused.class);
    }

    @Test
    @Proves({"J-04", "S-24", "core I-6"})
    default void an_accounts_day_counts_over_the_end_of_a_month() {
        Scope scope = Samples.scope();
        Limits both = Samples.limits(Caps.NONE.withMonth(1).withAccountDay(2));
        Instant may = Instant.parse("2026-05-31T23:00:00Z");
        admitted(scope, Samples.keyId(), may, both);
        admitted(scope, Samples.keyId(), Instant.parse("2026-06-01T00:00:00Z"), both);

        assertThat(admit(
                        scope,
                        Samples.keyId(),
                        Instant.parse("2026-06-01T01:00:00Z"),
                        Samples.limits(Caps.NONE.withMonth(9).withAccountDay(2))))
                .isEqualTo(new Refused(
                        new OverQuota(Quota.ACCOUNT_DAY, Duration.ofHours(22).plusMinutes(1))));
    }

    @Test
    @Proves({"J-04", "core I-6"})
    default void of_many_at_once_no_more_pass_than_each_limit_has_room_for() {
        for (Caps caps : List.of(
                Caps.NONE.withMonth(5),
                Caps.NONE.withKeyHour(5),
                Caps.NONE.withAccountDay(5),
                Caps.NONE.withUtcDay(5))) {
            Scope scope = Samples.scope();
            KeyId key = Samples.keyId();

            List<Admission> answers = Race.of(16, () -> admit(scope, key, NOON, Samples.limits(caps)));

            assertThat(answers)
                    .filteredOn(Admitted.class::isInstance)
                    .as("%s", caps)
                    .hasSize(5);
            assertThat(answers)
                    .filteredOn(answer -> answer instanceof Refused(var reason) && reason instanceof OverQuota)
                    .as("%s", caps)
                    .hasSize(11);
        }
    }

    @Test
    @Proves({"J-13", "core I-7"})
    default void a_returned_unit_leaves_every_window_it_stood_in() {
        Scope scope = Samples.scope();
        KeyId key = Samples.keyId();
        Limits one = Samples.limits(Caps.NONE.withMonth(1).withKeyHour(1).withAccountDay(1));
        Job job = admitted(scope, key, NOON, one);
        assertThat(admit(scope, key, NOON, one)).isInstanceOf(Refused.class);

        giveUp(job, NOON.plusSeconds(300));

        assertThat(engine().usage(scope).recent().sum()).isZero();
        assertThat(engine().usage(key).recent().sum()).isZero();
        admitted(scope, key, NOON.plusSeconds(300), one);
    }

    @Test
    @Proves({"J-05", "J-06", "core I-6", "core I-7"})
    default void in_no_history_does_a_rolling_window_hold_more_than_its_limit() {
        for (long seed = 1; seed <= engine().histories(12); seed++) {
            Random chance = new Random(seed);
            Scope scope = Samples.scope();
            KeyId key = Samples.keyId();
            Limits four = Samples.limits(Caps.NONE.withKeyHour(4).withAccountDay(9));
            Instant now = Instant.parse("2026-05-31T22:00:00Z");
            List<Job> charged = new ArrayList<>();
            for (int step = 0; step < 60; step++) {
                now = now.plusMillis(chance.nextInt(1_500_000) - 5_000);
                if (chance.nextInt(6) == 0 && !charged.isEmpty()) {
                    giveUp(charged.remove(chance.nextInt(charged.size())), now);
                } else if (admit(scope, key, now, four) instanceof Admitted(Job job)) {
                    charged.add(job);
                }
                assertThat(fullest(charged, Duration.ofHours(1)))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(4);
                assertThat(fullest(charged, Duration.ofDays(1)))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(9);
            }
        }
    }

    /// The most that any window of that length ending at an admission holds.
    private static long fullest(List<Job> charged, Duration window) {
        return charged.stream()
                .map(job -> job.charge().minute())
                .mapToLong(end -> charged.stream()
                        .map(job -> job.charge().minute())
                        .filter(at -> at.isAfter(end.minus(window)) && !at.isAfter(end))
                        .count())
                .max()
                .orElse(0);
    }

    private void giveUp(Job job, Instant now) {
        var end = new Queued().fail(now, Failure.of(Reason.START_DEADLINE));
        var wish = new Settlement(job, Samples.word(), Side.RECONCILER, end, true);
        assertThat(engine().settlements().settle(wish)).isInstanceOf(Settled.Won.class);
    }

    private Job admitted(Scope scope, KeyId key, Instant at, Limits limits) {
        return switch (admit(scope, key, at, limits)) {
            case Admitted(Job job) -> job;
            case Admission other -> throw new AssertionError("not admitted but " + other);
        };
    }

    private Admission admit(Scope scope, KeyId key, Instant at, Limits limits) {
        return Repeat.admit(
                engine().admissions(), Ask.anything().by(scope).with(key).at(at).submission(), limits);
    }
}
