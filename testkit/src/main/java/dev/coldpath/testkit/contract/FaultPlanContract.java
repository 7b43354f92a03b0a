package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static dev.coldpath.testkit.Samples.NO_LIMITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.ResultRef.Scored;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.settle.DueJobs.DueRow;
import dev.coldpath.settle.Settled;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.settle.Settlements;
import dev.coldpath.store.StoreDown;
import dev.coldpath.submit.Admission;
import dev.coldpath.submit.Admission.Joined;
import dev.coldpath.submit.Admissions;
import dev.coldpath.submit.Submission;
import dev.coldpath.submit.SubmitJob;
import dev.coldpath.submit.Submitted;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Faults;
import dev.coldpath.testkit.Faults.Stall;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.UseCases;
import dev.coldpath.work.StartGate;
import dev.coldpath.work.StartGate.Entry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// What holds on every engine when somebody stands still, or dies, between deciding to call the store and its answer.
public interface FaultPlanContract {
    Engine engine();

    @Test
    @Proves({"core I-2", "core I-3"})
    default void a_submit_that_stood_still_joins_the_job_that_came_meanwhile() throws InterruptedException {
        Faults<Admissions> faults = Faults.in(Admissions.class, engine().admissions());
        Stall stall = faults.stall(1);
        Admissions port = faults.port();
        Ask ask = Ask.anything();
        CompletableFuture<Admission> late =
                CompletableFuture.supplyAsync(() -> port.admit(ask.submission(), NO_LIMITS));
        stall.awaitReached();
        Job other = ask.admitted(engine());

        stall.release();

        assertThat(late.join()).isEqualTo(new Joined(other.id()));
        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves({"J-15", "J-20", "core I-10"})
    default void an_end_that_stood_still_past_the_deadline_has_lost() throws InterruptedException {
        Ask ask = Ask.anything();
        Job job = ask.admitted(engine());
        engine().gate().enter(job.id(), NOON);
        Faults<Settlements> faults = Faults.in(Settlements.class, engine().settlements());
        Stall stall = faults.stall(1);
        Settlements port = faults.port();
        JobState.Settled success = new Queued().succeed(NOON, new Scored(ask.domain(), NOON));
        Settlement zombie = new Settlement(job, Samples.word(), Side.PIPELINE, success, false);
        CompletableFuture<Settled> late = CompletableFuture.supplyAsync(() -> port.settle(zombie));
        stall.awaitReached();
        Job over = UseCases.over(engine())
                .settle()
                .byClock(job, Side.POLL, job.schedule().deadline());

        stall.release();

        assertThat(late.join()).isEqualTo(new Settled.Lost(over));
        assertThat(engine().jobs().find(job.id())).contains(over);
    }

    @Test
    @Proves({"J-13", "core I-7"})
    default void a_task_that_stood_still_until_its_job_was_given_up_is_kept_out() throws InterruptedException {
        Job job = Ask.anything().admitted(engine());
        Faults<StartGate> faults = Faults.in(StartGate.class, engine().gate());
        Stall stall = faults.stall(1);
        StartGate port = faults.port();
        CompletableFuture<Entry> late = CompletableFuture.supplyAsync(() -> port.enter(job.id(), NOON));
        stall.awaitReached();
        UseCases.over(engine())
                .settle()
                .neverStarted(job, Failure.of(Reason.START_DEADLINE), Side.RECONCILER, NOON.plusSeconds(300));

        stall.release();

        assertThat(late.join()).isEqualTo(Entry.SHUT);
        assertThat(engine().usage(job.scope()).cold()).isZero();
    }

    @Test
    @Proves({"J-19", "core I-13"})
    default void a_reconciler_that_stood_still_does_not_act_on_what_another_has_taken() throws InterruptedException {
        Job job = Ask.anything().admitted(engine());
        Faults<DueJobs> faults = Faults.in(DueJobs.class, engine().dueJobs());
        Stall stall = faults.stall(DueJobs.shardOf(job.id()) + 2);
        UseCases quick = UseCases.over(engine());
        UseCases slow = quick.with(new OnlyOf(job, faults.port()));
        CompletableFuture<Integer> late =
                CompletableFuture.supplyAsync(() -> slow.reconciler().pass(job.firstDueAt()));
        stall.awaitReached();
        quick.reconciler().pass(job.firstDueAt());

        stall.release();

        assertThat(late.join()).isZero();
        assertThat(quick.starter().asked(job.id())).hasSize(1);
    }

    @Test
    @Proves({"J-12", "core I-1", "core I-13"})
    default void a_submit_that_died_right_after_its_admission_is_started_by_the_reconciler() {
        UseCases core = UseCases.over(engine());
        Admissions losing =
                Faults.in(Admissions.class, engine().admissions()).failAfter(1).port();
        SubmitJob submit = new SubmitJob(losing, engine().replays(), core.starter(), core.settle(), core.due());
        Submission submission = Ask.anything().submission();
        assertThatThrownBy(() -> submit.submit(submission, NO_LIMITS)).isInstanceOf(StoreDown.class);
        assertThat(core.starter().asked(submission.id())).isEmpty();

        core.reconciler().pass(NOON.plusSeconds(90));

        assertThat(core.starter().asked(submission.id())).hasSize(1);
        assertThat(engine().usage(submission.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves({"J-08", "core I-13"})
    default void a_submit_sent_again_after_its_answer_was_lost_starts_its_job() {
        UseCases core = UseCases.over(engine());
        Admissions losing =
                Faults.in(Admissions.class, engine().admissions()).failAfter(1).port();
        SubmitJob submit = new SubmitJob(losing, engine().replays(), core.starter(), core.settle(), core.due());
        Submission submission = Ask.anything().submission();
        assertThatThrownBy(() -> submit.submit(submission, NO_LIMITS)).isInstanceOf(StoreDown.class);

        assertThat(submit.submit(submission, NO_LIMITS)).isInstanceOf(Submitted.Created.class);

        assertThat(core.starter().asked(submission.id())).hasSize(1);
    }

    /// Due jobs that show one job and no other, so that calls can be counted in a shared store.
    record OnlyOf(Job job, DueJobs real) implements DueJobs {
        @Override
        public List<DueRow> due(int shard, Instant now, int most) {
            return real.due(shard, now, most).stream()
                    .filter(row -> row.job().equals(job.id()))
                    .toList();
        }

        @Override
        public boolean postpone(DueRow seen, Instant next) {
            return real.postpone(seen, next);
        }
    }
}
