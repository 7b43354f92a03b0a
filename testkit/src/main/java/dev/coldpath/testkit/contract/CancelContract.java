package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Charge.Standing;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.job.Product;
import dev.coldpath.poll.PollOutcome;
import dev.coldpath.poll.PollOutcome.Foreign;
import dev.coldpath.poll.PollOutcome.Found;
import dev.coldpath.poll.PollOutcome.Missing;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.UseCases;
import dev.coldpath.work.Claim;
import dev.coldpath.work.StartGate.Entry;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What the cancelling of a job promises over every engine.
public interface CancelContract {
    Instant LATER = NOON.plusSeconds(9);

    Engine engine();

    @Test
    @Proves({"J-28", "core I-7"})
    default void a_job_cancelled_before_its_start_costs_nothing_and_never_runs() {
        Job job = Ask.anything().admitted(engine());

        Job over = cancelled(UseCases.over(engine()), job);

        assertThat(over.charge().standing()).isEqualTo(Standing.RETURNED);
        assertThat(engine().usage(job.scope()).cold()).isZero();
        assertThat(engine().gate().enter(job.id(), LATER)).isEqualTo(Entry.SHUT);
    }

    @Test
    @Proves({"J-28", "core I-7"})
    default void a_job_cancelled_while_it_runs_keeps_its_charge_and_its_run_is_stopped() {
        UseCases core = UseCases.over(engine());
        Job job = Ask.anything().admitted(engine());
        engine().gate().enter(job.id(), NOON);

        Job over = cancelled(core, job);

        assertThat(over.charge().standing()).isEqualTo(Standing.CHARGED);
        assertThat(core.runs().stopped()).containsExactly(job.id());
        assertThat(engine().lock(job.scope(), job.hash()).active()).isEmpty();
    }

    @Test
    @Proves({"J-28", "core I-8"})
    default void a_worker_learns_at_its_next_heartbeat_that_its_job_was_cancelled() {
        UseCases core = UseCases.over(engine());
        Job job = Ask.search().admitted(engine());
        var fence = Samples.fence();
        assertThat(engine().claims().claim(job.id(), fence, NOON)).isInstanceOf(Claim.Claimed.class);

        Job over = cancelled(core, job);

        assertThat(over.charge().standing()).isEqualTo(Standing.CHARGED);
        assertThat(engine().claims().beat(job.id(), fence, LATER)).isFalse();
        assertThat(core.runs().stopped()).isEmpty();
    }

    @Test
    @Proves({"J-28", "core I-7"})
    default void a_waiting_message_of_a_cancelled_job_claims_nothing() {
        Job job = Ask.search().admitted(engine());

        Job over = cancelled(UseCases.over(engine()), job);

        assertThat(over.charge().standing()).isEqualTo(Standing.RETURNED);
        assertThat(engine().usage(job.scope(), Product.INTELLIGENCE).cold()).isZero();
        assertThat(engine().claims().claim(job.id(), Samples.fence(), LATER)).isEqualTo(new Claim.Closed());
    }

    @Test
    @Proves({"J-28", "core I-10"})
    default void a_job_that_is_over_is_answered_as_it_is() {
        UseCases core = UseCases.over(engine());
        Job over = new Endings(engine()).failed(Ask.anything().admitted(engine()));

        assertThat(cancel(core, over)).isEqualTo(new Found(over));
        assertThat(cancel(core, over)).isEqualTo(new Found(over));

        assertThat(engine().jobs().find(over.id())).contains(over);
        assertThat(core.runs().stopped()).isEmpty();
    }

    @Test
    @Proves({"J-20", "J-28"})
    default void a_run_that_has_left_its_record_succeeded_though_it_is_cancelled() {
        Ask ask = Ask.anything();
        Job job = ask.admitted(engine());
        engine().gate().enter(job.id(), NOON);
        Finding.about(ask.domain()).by(job.id()).record(engine());

        assertThat(cancel(UseCases.over(engine()), job))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.job().state()).isInstanceOf(Succeeded.class));
    }

    @Test
    @Proves({"J-28", "core I-20"})
    default void nobody_cancels_what_is_not_his() {
        UseCases core = UseCases.over(engine());
        Job score = Ask.anything().admitted(engine());
        Job search = Ask.search().admitted(engine());

        assertThat(core.cancel().cancel(score.id(), Product.SCORE, Samples.scope(), LATER))
                .isEqualTo(new Foreign());
        assertThat(core.cancel().cancel(search.id(), Product.INTELLIGENCE, Samples.scope(), LATER))
                .isEqualTo(new Missing());
        assertThat(core.cancel().cancel(search.id(), Product.SCORE, search.scope(), LATER))
                .isEqualTo(new Missing());
        assertThat(core.cancel().cancel(Samples.jobId(), Product.SCORE, score.scope(), LATER))
                .isEqualTo(new Missing());

        assertThat(engine().jobs().find(score.id())).contains(score);
        assertThat(engine().jobs().find(search.id())).contains(search);
    }

    private Job cancelled(UseCases core, Job job) {
        if (cancel(core, job) instanceof Found(Job over) && over.state() instanceof Failed failed) {
            assertThat(failed.failure().reason()).isEqualTo(Reason.CANCELLED);
            return over;
        }
        throw new AssertionError("job " + job.id() + ": it was not cancelled");
    }

    private static PollOutcome cancel(UseCases core, Job job) {
        return core.cancel().cancel(job.id(), job.kind().product(), job.scope(), LATER);
    }
}
