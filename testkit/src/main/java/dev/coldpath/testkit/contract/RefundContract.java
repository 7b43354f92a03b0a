package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.settle.Settled.GateOpen;
import dev.coldpath.settle.Settled.Lost;
import dev.coldpath.settle.Settled.Won;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.settle.Settlements;
import dev.coldpath.store.StoreDown;
import dev.coldpath.submit.Admission;
import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.submit.Admission.Refused;
import dev.coldpath.submit.Caps;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Usage;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Faults;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.work.StartGate.Entry;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What every engine's settlements promise about the unit of a job that never started.
public interface RefundContract {
    Engine engine();

    @Test
    @Proves({"J-13", "core I-7"})
    default void a_unit_goes_back_and_the_gate_shuts_with_the_end() {
        Ask ask = Ask.anything();
        Job job = ask.admitted(engine());

        assertThat(engine().settlements().settle(giveUp(job)))
                .isEqualTo(new Won(job.moved(lateStart()).refunded()));

        assertThat(engine().jobs().find(job.id()))
                .contains(job.moved(lateStart()).refunded());
        assertThat(engine().usage(ask.scope()).cold()).isZero();
        assertThat(engine().lock(ask.scope(), ask.hash()).active()).isEmpty();
        assertThat(engine().gate().enter(job.id(), NOON)).isEqualTo(Entry.SHUT);
    }

    @Test
    @Proves({"J-13", "core I-7"})
    default void no_unit_goes_back_for_a_job_that_has_started() {
        Ask ask = Ask.anything();
        Job job = ask.admitted(engine());
        engine().gate().enter(job.id(), NOON);
        Usage before = engine().usage(ask.scope());

        assertThat(engine().settlements().settle(giveUp(job))).isEqualTo(new GateOpen());

        assertThat(engine().jobs().find(job.id())).contains(job);
        assertThat(engine().usage(ask.scope())).isEqualTo(before);
        assertThat(engine().lock(ask.scope(), ask.hash()).heldBy(job.id())).isTrue();
        assertThat(engine().gate().enter(job.id(), NOON)).isEqualTo(Entry.INSIDE);
    }

    @Test
    @Proves("core I-7")
    default void an_end_without_a_refund_leaves_the_gate_and_the_unit_alone() {
        Ask ask = Ask.anything();
        Job job = ask.admitted(engine());

        engine().settlements().settle(new Settlement(job, Samples.word(), Side.EVENT, lateStart(), false));

        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
        assertThat(engine().gate().enter(job.id(), NOON)).isEqualTo(Entry.ENTERED);
    }

    @Test
    @Proves({"J-06", "core I-7"})
    default void a_unit_of_a_month_that_is_over_goes_back_nowhere() {
        Ask ask = Ask.anything().at(Instant.parse("2026-05-31T23:59:00Z"));
        Job may = ask.admitted(engine());
        ask.about(Samples.domain()).at(Instant.parse("2026-06-01T00:00:00Z")).admitted(engine());

        assertThat(engine().settlements().settle(giveUp(may))).isInstanceOf(Won.class);

        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves({"J-13", "core I-7"})
    default void a_refund_whose_answer_was_lost_is_not_paid_twice() {
        Ask ask = Ask.anything();
        ask.about(Samples.domain()).admitted(engine());
        Job job = ask.admitted(engine());
        Settlement wish = giveUp(job);
        Settlements losing = Faults.in(Settlements.class, engine().settlements())
                .failAfter(1)
                .port();
        assertThatThrownBy(() -> losing.settle(wish)).isInstanceOf(StoreDown.class);

        assertThat(losing.settle(wish)).isEqualTo(new Won(job.moved(lateStart()).refunded()));
        assertThat(losing.settle(giveUp(job))).isInstanceOf(Lost.class);

        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves({"J-04", "core I-7"})
    default void a_unit_that_went_back_may_be_used_again() {
        Ask ask = Ask.anything();
        Job job = ask.admitted(engine());
        engine().settlements().settle(giveUp(job));

        assertThat(engine().admissions().admit(ask.submission(), Samples.coldPerMonth(1)))
                .isInstanceOf(Admitted.class);
    }

    @Test
    @Proves({"core I-6", "core I-7"})
    default void a_unit_that_was_not_counted_on_the_key_goes_back_nowhere_on_it() {
        Ask score = Ask.anything();
        Limits one = Samples.limits(Caps.NONE.withKeyHour(1));
        engine().admissions().admit(score.submission(), one);
        Job search = Ask.search().by(score.scope()).with(score.key()).admitted(engine());

        assertThat(engine().settlements().settle(giveUp(search))).isInstanceOf(Won.class);

        assertThat(engine().usage(score.key()).recent().sum()).isEqualTo(1);
        assertThat(engine().admissions().admit(score.about(Samples.domain()).submission(), one))
                .isInstanceOf(Refused.class);
    }

    @Test
    @Proves({"core I-6", "core I-7"})
    default void a_unit_that_was_counted_on_the_key_goes_back_on_it_too() {
        Ask ask = Ask.anything();
        Limits one = Samples.limits(Caps.NONE.withKeyHour(1));
        Admission first = engine().admissions().admit(ask.submission(), one);
        assertThat(first).isInstanceOf(Admitted.class);

        engine().settlements().settle(giveUp(((Admitted) first).job()));

        assertThat(engine().usage(ask.key()).recent().sum()).isZero();
        assertThat(engine().admissions().admit(ask.about(Samples.domain()).submission(), one))
                .isInstanceOf(Admitted.class);
    }

    @Test
    @Proves("core I-7")
    default void missing_counters_stop_no_end() {
        Ask nobody = Ask.anything();
        Job job = Ask.anything().admitted(engine());
        Job stray = new Job(
                Samples.jobId(),
                nobody.scope(),
                job.key(),
                job.kind(),
                job.hash(),
                job.input(),
                job.apart(),
                job.schedule(),
                job.charge(),
                job.state(),
                job.version(),
                job.targets(),
                job.metadata());
        engine().given(stray);

        assertThat(engine().settlements().settle(giveUp(stray))).isInstanceOf(Won.class);

        assertThat(engine().usage(nobody.scope()).cold()).isZero();
    }

    private static Settlement giveUp(Job seen) {
        return new Settlement(seen, Samples.word(), Side.RECONCILER, lateStart(), true);
    }

    private static JobState.Settled lateStart() {
        return new Queued().fail(NOON.plusSeconds(300), Failure.of(Reason.START_DEADLINE));
    }
}
