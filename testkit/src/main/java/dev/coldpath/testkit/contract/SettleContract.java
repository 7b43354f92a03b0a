package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.job.ResultRef.Scored;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.ManyCalls;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.UseCases;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What settling promises on every engine, whichever side learns of the end.
public interface SettleContract {
    Instant LATER = NOON.plusSeconds(40);

    List<Side> SIDES =
            List.of(Side.PIPELINE, Side.EVENT, Side.POLL, Side.RECONCILER, Side.SUBMIT, Side.CANCEL, Side.OPERATOR);

    Engine engine();

    @Test
    @Proves("J-20")
    default void the_runs_own_report_names_the_record_it_wrote() {
        Ask ask = Ask.anything();
        Job job = started(ask);
        ScoreRef record = Finding.about(ask.domain()).by(job.id()).record(engine());

        assertThat(settle().succeeded(job.id(), record, LATER))
                .contains(job.moved(new Queued().succeed(LATER, new Scored(ask.domain(), NOON))));
    }

    @Test
    @Proves("E-39")
    default void the_runs_own_report_of_too_little_evidence_fails_the_job_and_keeps_the_unit() {
        Ask ask = Ask.anything();
        Job job = started(ask);

        assertThat(settle().withoutRecord(job.id(), LATER))
                .hasValueSatisfying(after -> assertThat(after.state())
                        .isInstanceOfSatisfying(
                                Failed.class,
                                failed -> assertThat(failed.failure().reason()).isEqualTo(Reason.NO_RECORD)));
        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves({"J-20", "core I-10"})
    default void an_event_that_comes_after_the_end_changes_nothing() {
        Ask ask = Ask.anything();
        Job job = started(ask);
        settle().withoutRecord(job.id(), LATER);
        Job over = engine().jobs().find(job.id()).orElseThrow();
        Finding.about(ask.domain()).by(job.id()).record(engine());

        for (RunState state : RunState.values()) {
            assertThat(settle().ended(job, state, Side.EVENT, LATER.plusSeconds(9)))
                    .isIn(over, job);
        }

        assertThat(engine().jobs().find(job.id())).contains(over);
    }

    @Test
    @Proves({"J-16", "core I-16"})
    default void a_report_about_a_job_that_is_gone_creates_nothing() {
        var never = Samples.jobId();

        assertThat(settle().withoutRecord(never, LATER)).isEmpty();
        assertThat(settle().byClock(never, Side.EVENT, LATER)).isEmpty();

        assertThat(engine().jobs().find(never)).isEmpty();
    }

    @Test
    @ManyCalls
    @Proves({"J-18", "core I-11"})
    default void a_run_with_a_record_succeeds_whichever_of_its_five_sides_comes_first() {
        for (int round = 0; round < 10; round++) {
            Ask ask = Ask.anything();
            Job job = started(ask);
            ScoreRef record = Finding.about(ask.domain()).by(job.id()).record(engine());
            Instant deadline = job.schedule().deadline();

            Race.of(SIDES.size(), runner -> () -> switch (SIDES.get(runner)) {
                case PIPELINE -> settle().succeeded(job.id(), record, LATER).orElseThrow();
                case EVENT -> settle().ended(job, RunState.SUCCEEDED, Side.EVENT, LATER);
                case POLL -> settle().byClock(job, Side.POLL, deadline);
                case RECONCILER -> settle().ended(job, RunState.ABORTED, Side.RECONCILER, LATER);
                case SUBMIT -> settle().byClock(job, Side.SUBMIT, deadline);
                case CANCEL -> settle().stopped(job, Reason.CANCELLED, Side.CANCEL, LATER);
                case OPERATOR -> settle().stopped(job, Reason.ABORTED, Side.OPERATOR, LATER);
                case WORKER, DEAD_LETTER -> throw new AssertionError("no side of a score");
            });

            Job after = engine().jobs().find(job.id()).orElseThrow();
            assertThat(after.state()).isInstanceOf(Succeeded.class);
            assertThat(after.version()).isEqualTo(2);
            assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
        }
    }

    @Test
    @Proves({"J-14", "J-17", "core I-8"})
    default void a_job_seen_waiting_is_not_abandoned_once_it_is_claimed() {
        Job seen = Ask.search().admitted(engine());
        engine().claims().claim(seen.id(), Samples.fence(), NOON);

        assertThat(settle().abandoned(seen, Failure.of(Reason.WORKER_CRASHED), Side.DEAD_LETTER, LATER))
                .isEmpty();

        assertThat(engine().jobs().find(seen.id()))
                .hasValueSatisfying(job -> assertThat(job.open()).isTrue());
    }

    @Test
    @Proves({"J-14", "core I-9"})
    default void a_worker_heard_of_after_all_is_not_abandoned() {
        Job waiting = Ask.search().admitted(engine());
        Fence fence = Samples.fence();
        engine().claims().claim(waiting.id(), fence, NOON);
        Job seen = engine().jobs().find(waiting.id()).orElseThrow();
        engine().claims().beat(seen.id(), fence, LATER.plusSeconds(60));

        assertThat(settle().abandoned(seen, Failure.of(Reason.WORKER_LOST), Side.RECONCILER, LATER))
                .isEmpty();

        assertThat(engine().jobs().find(seen.id()))
                .hasValueSatisfying(job -> assertThat(job.open()).isTrue());
    }

    private SettleJob settle() {
        return UseCases.over(engine()).settle();
    }

    private Job started(Ask ask) {
        Job job = ask.admitted(engine());
        engine().gate().enter(job.id(), NOON);
        return job;
    }
}
