package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.job.Attempt;
import dev.coldpath.job.Charge.Standing;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.JobState.Running;
import dev.coldpath.job.ResultRef.Scored;
import dev.coldpath.settle.Settled;
import dev.coldpath.settle.Settled.Gone;
import dev.coldpath.settle.Settled.Lost;
import dev.coldpath.settle.Settled.Moved;
import dev.coldpath.settle.Settled.Won;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.settle.Settlements;
import dev.coldpath.store.StoreDown;
import dev.coldpath.submit.Lock;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Faults;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.work.StartGate.Entry;
import org.junit.jupiter.api.Test;

/// What every engine's settlements promise one side; [RefundContract] and [SettlementRacesContract] have the rest.
public interface SettlementsContract {
    Engine engine();

    @Test
    @Proves({"J-18", "core I-11"})
    default void a_success_ends_the_row_and_notes_itself_in_the_freed_lock() {
        Ask ask = Ask.anything();
        Job job = ask.admitted(engine());

        Settled settled = settle(wish(job, success(ask)));

        Job after = job.moved(success(ask));
        assertThat(settled).isEqualTo(new Won(after));
        assertThat(engine().jobs().find(job.id())).contains(after);
        assertThat(lockOf(ask)).isEqualTo(Lock.FREE.succeeded(job.id(), NOON));
        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves("J-09")
    default void a_failure_frees_the_lock_and_keeps_the_success_before_it() {
        Ask ask = Ask.anything();
        Job good = ask.admitted(engine());
        settle(wish(good, success(ask)));
        Job bad = ask.admitted(engine());

        Settled settled = settle(wish(bad, failure(Reason.PIPELINE_FAILED)));

        assertThat(settled).isEqualTo(new Won(bad.moved(failure(Reason.PIPELINE_FAILED))));
        assertThat(lockOf(ask)).isEqualTo(Lock.FREE.succeeded(good.id(), NOON));
        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(2);
    }

    @Test
    @Proves("J-25")
    default void a_question_whose_job_failed_may_be_asked_again() {
        Ask ask = Ask.anything();
        Job failed = ask.admitted(engine());
        settle(wish(failed, failure(Reason.ABORTED)));

        Job next = ask.admitted(engine());

        assertThat(lockOf(ask).heldBy(next.id())).isTrue();
    }

    @Test
    @Proves({"J-18", "core I-12"})
    default void a_lock_that_another_job_holds_is_left_alone() {
        Ask ask = Ask.anything();
        Job holder = ask.admitted(engine());
        Job stray = strayTwinOf(holder);
        Lock before = lockOf(ask);

        assertThat(settle(wish(stray, success(ask)))).isInstanceOf(Won.class);

        assertThat(lockOf(ask)).isEqualTo(before);
        assertThat(engine().jobs().find(holder.id())).contains(holder);
        assertThat(engine().lockMismatches()).contains(stray.id()).doesNotContain(holder.id());
    }

    @Test
    @Proves({"J-18", "core I-12"})
    default void a_missing_lock_stops_nothing_and_is_not_made() {
        Ask ask = Ask.anything();
        Job job = strayTwinOf(Ask.anything().admitted(engine()), ask);

        assertThat(settle(wish(job, success(ask)))).isInstanceOf(Won.class);

        assertThat(lockOf(ask)).isEqualTo(Lock.FREE);
        assertThat(engine().lockMismatches()).containsOnlyOnce(job.id());
    }

    @Test
    @Proves({"J-18", "core I-10"})
    default void a_second_side_has_lost_and_changes_nothing() {
        Ask ask = Ask.anything();
        Job job = ask.admitted(engine());
        settle(wish(job, success(ask)));
        Job first = engine().jobs().find(job.id()).orElseThrow();

        assertThat(settle(wish(job, failure(Reason.ABORTED)))).isEqualTo(new Lost(first));

        assertThat(engine().jobs().find(job.id())).contains(first);
        assertThat(lockOf(ask)).isEqualTo(Lock.FREE.succeeded(job.id(), NOON));
    }

    @Test
    @Proves("core I-11")
    default void a_side_whose_answer_was_lost_learns_that_it_won() {
        Ask ask = Ask.anything();
        Job job = ask.admitted(engine());
        Settlement wish = wish(job, success(ask));
        Settlements losing = Faults.in(Settlements.class, engine().settlements())
                .failAfter(1)
                .port();
        assertThatThrownBy(() -> losing.settle(wish)).isInstanceOf(StoreDown.class);

        assertThat(losing.settle(wish)).isEqualTo(new Won(job.moved(success(ask))));
    }

    @Test
    @Proves("core I-11")
    default void the_same_word_from_another_side_is_another_wish() {
        Ask ask = Ask.anything();
        Job job = ask.admitted(engine());
        Settlement event = new Settlement(job, "same", Side.EVENT, success(ask), false);
        Settlement poll = new Settlement(job, "same", Side.POLL, success(ask), false);
        settle(event);

        assertThat(settle(poll)).isInstanceOf(Lost.class);
        assertThat(settle(event)).isInstanceOf(Won.class);
    }

    @Test
    @Proves({"J-16", "core I-16"})
    default void a_job_that_was_never_there_is_gone_and_nothing_comes_of_it() {
        Ask ask = Ask.anything();
        Job admitted = ask.admitted(engine());
        JobId never = Samples.jobId();
        Job unknown = withId(admitted, never);

        assertThat(settle(new Settlement(unknown, Samples.word(), Side.EVENT, failure(Reason.ABORTED), true)))
                .isEqualTo(new Gone());

        assertThat(engine().jobs().find(never)).isEmpty();
        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
        assertThat(engine().gate().enter(never, NOON)).isEqualTo(Entry.ENTERED);
    }

    @Test
    @Proves("core I-11")
    default void a_side_that_saw_an_older_state_is_told_that_the_job_moved() {
        Ask ask = Ask.anything();
        Job seen = ask.admitted(engine());
        Running claimed = new Running(NOON, new Attempt(1, Samples.fence(), NOON.plusSeconds(60)));
        Job running = seen.moved(claimed);
        engine().given(running);
        Lock before = lockOf(ask);

        assertThat(settle(wish(seen, failure(Reason.ABORTED)))).isEqualTo(new Moved());

        assertThat(engine().jobs().find(seen.id())).contains(running);
        assertThat(lockOf(ask)).isEqualTo(before);
        assertThat(settle(wish(running, claimed.fail(NOON, Failure.of(Reason.ABORTED)))))
                .isInstanceOf(Won.class);
    }

    @Test
    @Proves({"core I-7", "core I-10"})
    default void a_wish_that_failed_before_the_store_leaves_everything_open() {
        Ask ask = Ask.anything();
        Job job = ask.admitted(engine());
        Settlements failing = Faults.in(Settlements.class, engine().settlements())
                .failBefore(1)
                .port();

        assertThatThrownBy(() -> failing.settle(wish(job, failure(Reason.ABORTED))))
                .isInstanceOf(StoreDown.class);

        assertThat(engine().jobs().find(job.id())).contains(job);
        assertThat(job.charge().standing()).isEqualTo(Standing.CHARGED);
        assertThat(lockOf(ask).heldBy(job.id())).isTrue();
    }

    private Settled settle(Settlement settlement) {
        return engine().settlements().settle(settlement);
    }

    private Lock lockOf(Ask ask) {
        return engine().lock(ask.scope(), ask.hash());
    }

    /// A row of the same question beside the one that holds the lock.
    private Job strayTwinOf(Job job) {
        Job stray = withId(job, Samples.jobId());
        engine().given(stray);
        return stray;
    }

    /// A row of a question that has no lock.
    private Job strayTwinOf(Job job, Ask ask) {
        Job stray = new Job(
                Samples.jobId(),
                ask.scope(),
                job.key(),
                job.kind(),
                ask.hash(),
                job.input(),
                job.apart(),
                job.schedule(),
                job.charge(),
                job.state(),
                job.version(),
                job.targets(),
                job.metadata());
        engine().given(stray);
        return stray;
    }

    private static Job withId(Job job, JobId id) {
        return new Job(
                id,
                job.scope(),
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
    }

    private static Settlement wish(Job seen, JobState.Settled end) {
        return new Settlement(seen, Samples.word(), Side.PIPELINE, end, false);
    }

    private static JobState.Settled success(Ask ask) {
        return new Queued().succeed(NOON, new Scored(ask.domain(), NOON));
    }

    private static JobState.Settled failure(Reason reason) {
        return new Queued().fail(NOON, Failure.of(reason));
    }
}
