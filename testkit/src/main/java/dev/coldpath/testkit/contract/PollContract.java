package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.job.Charge.Standing;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.Product;
import dev.coldpath.poll.PollJob;
import dev.coldpath.poll.PollOutcome;
import dev.coldpath.poll.PollOutcome.Foreign;
import dev.coldpath.poll.PollOutcome.Found;
import dev.coldpath.poll.PollOutcome.Missing;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Settlements;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Faults;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.UseCases;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a poll promises on every engine about reading, expiry and what the clock decides; [ProbeContract] has the
/// questions it may put to the run's engine.
public interface PollContract {
    Engine engine();

    @Test
    @Proves({"J-01", "core I-14"})
    default void a_job_is_found_by_its_owner_at_once() {
        Job job = Ask.anything().admitted(engine());

        assertThat(poll(job, NOON)).isEqualTo(new Found(job));
    }

    @Test
    @Proves({"J-03", "core I-20"})
    default void a_job_is_foreign_to_another_scope_and_missing_when_nobody_has_it() {
        UseCases core = UseCases.over(engine());
        Job job = Ask.anything().admitted(engine());

        assertThat(core.poll().poll(job.id(), Product.SCORE, Samples.scope(), NOON))
                .isEqualTo(new Foreign());
        assertThat(core.poll().poll(Samples.jobId(), Product.SCORE, job.scope(), NOON))
                .isEqualTo(new Missing());
    }

    @Test
    @Proves({"J-23", "core I-15"})
    default void a_job_is_missing_for_everybody_from_its_expiry_on_though_its_row_lies_there() {
        UseCases core = UseCases.over(engine());
        Job open = Ask.anything().admitted(engine());
        Job over = open.moved(new Queued().fail(NOON, Failure.of(Reason.ABORTED)));
        engine().given(over);
        Instant expiry = over.expiresAt().orElseThrow();

        assertThat(poll(over, expiry.minusMillis(1))).isEqualTo(new Found(over));
        assertThat(core.poll().poll(over.id(), Product.SCORE, Samples.scope(), expiry.minusMillis(1)))
                .isEqualTo(new Foreign());
        for (Instant at : List.of(expiry, expiry.plusMillis(1))) {
            assertThat(poll(over, at)).isEqualTo(new Missing());
            assertThat(core.poll().poll(over.id(), Product.SCORE, Samples.scope(), at))
                    .isEqualTo(new Missing());
        }
        assertThat(engine().jobs().find(over.id())).contains(over);
    }

    @Test
    @Proves({"J-13", "core I-7", "core L-1"})
    default void a_job_that_did_not_start_in_time_fails_and_costs_nothing() {
        Job job = Ask.anything().admitted(engine());
        Instant startBy = job.schedule().startBy();

        assertThat(poll(job, startBy.minusMillis(1))).isEqualTo(new Found(job));
        failedFor(poll(job, startBy), Reason.START_DEADLINE);

        assertThat(engine().jobs().find(job.id()))
                .map(found -> found.charge().standing())
                .contains(Standing.RETURNED);
        assertThat(engine().usage(job.scope()).cold()).isZero();
    }

    @Test
    @Proves({"J-13", "core I-7"})
    default void a_job_that_started_runs_until_its_deadline_and_keeps_its_charge() {
        Job job = Ask.anything().admitted(engine());
        engine().gate().enter(job.id(), NOON);
        Instant deadline = job.schedule().deadline();

        assertThat(poll(job, job.schedule().startBy())).isEqualTo(new Found(job));
        assertThat(poll(job, deadline.minusMillis(1))).isEqualTo(new Found(job));
        failedFor(poll(job, deadline), Reason.DEADLINE);

        assertThat(engine().usage(job.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves("core I-7")
    default void a_job_past_its_deadline_that_never_started_costs_nothing_either() {
        Job job = Ask.anything().admitted(engine());

        failedFor(poll(job, job.schedule().deadline()), Reason.DEADLINE);

        assertThat(engine().usage(job.scope()).cold()).isZero();
    }

    @Test
    @Proves({"J-18", "core I-11", "core I-14"})
    default void thirty_two_polls_at_the_deadline_see_one_end_and_return_one_unit() {
        Ask ask = Ask.anything();
        ask.about(Samples.domain()).admitted(engine());
        Job job = ask.admitted(engine());
        UseCases core = UseCases.over(engine());

        List<PollOutcome> seen = Race.of(
                32,
                () -> core.poll()
                        .poll(
                                job.id(),
                                Product.SCORE,
                                job.scope(),
                                job.schedule().deadline()));

        assertThat(new HashSet<>(seen))
                .containsExactly(new Found(engine().jobs().find(job.id()).orElseThrow()));
        failedFor(seen.getFirst(), Reason.DEADLINE);
        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves({"core I-10", "core I-14"})
    default void later_polls_never_change_what_the_first_one_saw() {
        Job job = Ask.anything().admitted(engine());
        PollOutcome first = poll(job, job.schedule().startBy());

        assertThat(poll(job, job.schedule().deadline())).isEqualTo(first);
        assertThat(poll(job, job.schedule().deadline().plusSeconds(9_999))).isEqualTo(first);
    }

    @Test
    @Proves("core I-11")
    default void a_poll_whose_settling_was_lost_is_answered_by_the_next() {
        Job job = Ask.anything().admitted(engine());
        Settlements losing = Faults.in(Settlements.class, engine().settlements())
                .failAfter(1)
                .port();
        UseCases core = UseCases.over(engine());
        SettleJob settle = new SettleJob(engine().jobs(), losing, engine().scoreRecords(), Samples::word);
        PollJob poll =
                new PollJob(engine().jobs(), settle, new Probe(engine().jobs(), core.buckets(), core.runs(), settle));
        Instant deadline = job.schedule().deadline();

        assertThatThrownBy(() -> poll.poll(job.id(), Product.SCORE, job.scope(), deadline))
                .isInstanceOf(StoreDown.class);

        failedFor(poll.poll(job.id(), Product.SCORE, job.scope(), deadline), Reason.DEADLINE);
        assertThat(engine().usage(job.scope()).cold()).isZero();
    }

    private PollOutcome poll(Job job, Instant now) {
        return UseCases.over(engine()).poll().poll(job.id(), Product.SCORE, job.scope(), now);
    }

    private static void failedFor(PollOutcome outcome, Reason reason) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.job().state())
                                .isInstanceOfSatisfying(
                                        Failed.class,
                                        failed -> assertThat(failed.failure().reason())
                                                .isEqualTo(reason)));
    }
}
