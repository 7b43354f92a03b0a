package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NO_LIMITS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.plan.Plan;
import dev.coldpath.plan.Plans;
import dev.coldpath.settle.Settled;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.submit.Admission;
import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.submit.Admission.Refused;
import dev.coldpath.submit.Caps;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Lock;
import dev.coldpath.submit.Refusal.NoColdRuns;
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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every engine's admissions count.
public interface QuotaContract {
    Engine engine();

    @Test
    @Proves({"J-04", "core I-6"})
    default void the_last_unit_passes_and_the_next_waits_for_the_month_to_end() {
        Scope scope = Samples.scope();
        Instant at = Instant.parse("2026-05-31T23:00:00Z");
        Limits two = Samples.coldPerMonth(2);

        assertThat(admit(scope, at, two)).isInstanceOf(Admitted.class);
        assertThat(admit(scope, at, two)).isInstanceOf(Admitted.class);
        assertThat(admit(scope, at, two)).isEqualTo(new Refused(new OverQuota(Quota.MONTH, Duration.ofHours(1))));

        assertThat(engine().usage(scope).cold()).isEqualTo(2);
    }

    @Test
    @Proves("J-07")
    default void a_refused_submit_leaves_every_item_as_it_was() {
        Ask ask = Ask.anything();
        ask.about(Samples.domain()).admitted(engine());
        var usage = engine().usage(ask.scope());
        var submission = ask.submission();

        engine().admissions().admit(submission, Samples.coldPerMonth(1));

        assertThat(engine().usage(ask.scope())).isEqualTo(usage);
        assertThat(engine().jobs().find(submission.id())).isEmpty();
        assertThat(engine().lock(ask.scope(), ask.hash())).isEqualTo(Lock.FREE);
    }

    @Test
    @Proves("J-07")
    default void a_plan_without_runs_is_refused_and_counts_nothing() {
        Ask ask = Ask.anything();
        Limits free = new Limits("free", Duration.ofDays(7), false, false, Caps.NONE.withMonth(5));

        assertThat(engine().admissions().admit(ask.submission(), free)).isEqualTo(new Refused(new NoColdRuns("free")));

        assertThat(engine().usage(ask.scope()).cold()).isZero();
    }

    @Test
    @Proves("S-26")
    default void a_plan_without_caps_never_refuses_however_much_its_keys_ask() {
        Plan enterprise = Plans.builtIn().find("enterprise").orElseThrow();
        Ask ask = Ask.anything();
        List<KeyId> keys = Stream.generate(Samples::keyId).limit(6).toList();
        int calls = engine().histories(1_000);

        for (int call = 0; call < calls; call++) {
            Ask next = ask.with(keys.get(call % keys.size())).about(Samples.domain());
            assertThat(engine().admissions().admit(next.submission(), Limits.ofScores(enterprise)))
                    .as("call %d", call)
                    .isInstanceOf(Admitted.class);
        }

        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(calls);
    }

    @Test
    @Proves({"J-06", "core I-6"})
    default void a_month_ends_between_two_milliseconds() {
        for (String edge : List.of("2026-06-01T00:00:00Z", "2028-03-01T00:00:00Z", "2027-01-01T00:00:00Z")) {
            Scope scope = Samples.scope();
            Limits one = Samples.coldPerMonth(1);
            Instant first = Instant.parse(edge);

            assertThat(admit(scope, first.minusMillis(1), one)).isInstanceOf(Admitted.class);
            assertThat(admit(scope, first.minusMillis(1), one)).isInstanceOf(Refused.class);
            assertThat(admit(scope, first, one)).isInstanceOf(Admitted.class);

            assertThat(engine().usage(scope).month()).isEqualTo(YearMonth.parse(edge.substring(0, 7)));
        }
    }

    @Test
    @Proves({"J-06", "core I-6"})
    default void a_clock_that_runs_back_does_not_reopen_the_month_before() {
        Scope scope = Samples.scope();
        Instant june = Instant.parse("2026-06-01T00:00:01Z");
        Limits one = Samples.coldPerMonth(1);
        assertThat(admit(scope, june.minusSeconds(6), one)).isInstanceOf(Admitted.class);
        assertThat(admit(scope, june, Samples.coldPerMonth(2))).isInstanceOf(Admitted.class);

        assertThat(admit(scope, june.minusSeconds(5), one)).isInstanceOf(Refused.class);
        Admission late = admit(scope, june.minusSeconds(5), Samples.coldPerMonth(2));

        assertThat(late)
                .isInstanceOfSatisfying(
                        Admitted.class,
                        admitted -> assertThat(admitted.job().charge().month()).isEqualTo(YearMonth.of(2026, 6)));
        assertThat(engine().usage(scope).cold()).isEqualTo(2);
    }

    @Test
    @Proves({"J-06", "core I-6"})
    default void two_clocks_five_seconds_apart_pass_no_limit_by_one() {
        Scope scope = Samples.scope();
        Instant may = Instant.parse("2026-05-31T23:59:57Z");
        Limits three = Samples.coldPerMonth(3);

        List<Admission> answers =
                Race.of(16, runner -> () -> admit(scope, runner % 2 == 0 ? may : may.plusSeconds(5), three));

        assertThat(chargedIn(answers, YearMonth.of(2026, 5))).isLessThanOrEqualTo(3);
        assertThat(chargedIn(answers, YearMonth.of(2026, 6))).isEqualTo(3);
        assertThat(engine().usage(scope).cold()).isEqualTo(3);
    }

    @Test
    @Proves("core I-5")
    default void charges_that_meet_are_all_counted() {
        Scope scope = Samples.scope();

        Race.of(16, () -> admit(scope, Samples.NOON, NO_LIMITS));

        assertThat(engine().usage(scope).cold()).isEqualTo(16);
    }

    @Test
    @Proves({"J-06", "core I-6", "core I-7"})
    default void in_no_history_does_a_month_hold_more_than_its_limit() {
        for (long seed = 1; seed <= engine().histories(12); seed++) {
            Random chance = new Random(seed);
            Scope scope = Samples.scope();
            Limits four = Samples.coldPerMonth(4);
            Instant now = Instant.parse("2026-05-31T23:59:00Z");
            List<Job> open = new ArrayList<>();
            Map<YearMonth, Integer> charged = new HashMap<>();
            for (int step = 0; step < 40; step++) {
                now = now.plusMillis(chance.nextInt(20_000) - 5_000);
                if (chance.nextInt(3) == 0 && !open.isEmpty()) {
                    Job given = open.remove(chance.nextInt(open.size()));
                    giveUp(given, now);
                    charged.merge(given.charge().month(), -1, Integer::sum);
                } else if (admit(scope, now, four) instanceof Admitted(Job job)) {
                    open.add(job);
                    charged.merge(job.charge().month(), 1, Integer::sum);
                }

                assertThat(charged.values()).as("seed %d", seed).allMatch(count -> count <= 4);
                assertThat(engine().usage(scope).cold())
                        .as("seed %d", seed)
                        .isEqualTo(charged.getOrDefault(engine().usage(scope).month(), 0));
            }
        }
    }

    private void giveUp(Job job, Instant now) {
        JobState.Settled end = new Queued().fail(now, Failure.of(Reason.START_DEADLINE));
        Settlement wish = new Settlement(job, Samples.word(), Side.RECONCILER, end, true);
        assertThat(engine().settlements().settle(wish)).isInstanceOf(Settled.Won.class);
    }

    private Admission admit(Scope scope, Instant at, Limits limits) {
        Ask ask = Ask.anything().by(scope).at(at);
        return Repeat.admit(engine().admissions(), ask.submission(), limits);
    }

    private static long chargedIn(List<Admission> answers, YearMonth month) {
        return answers.stream()
                .filter(answer -> answer instanceof Admitted(var job)
                        && job.charge().month().equals(month))
                .count();
    }
}
