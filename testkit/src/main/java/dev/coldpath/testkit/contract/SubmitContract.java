package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static dev.coldpath.testkit.Samples.NO_LIMITS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Charge.Standing;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.settle.DueJobs.DueRow;
import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.settle.Starter.Start;
import dev.coldpath.submit.Deciding;
import dev.coldpath.submit.Patience;
import dev.coldpath.submit.Refusal.OverQuota;
import dev.coldpath.submit.Submission;
import dev.coldpath.submit.Submitted;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Faults;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.UseCases;
import dev.coldpath.work.StartGate.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a submit promises on every engine.
public interface SubmitContract {
    Engine engine();

    @Test
    @Proves({"J-01", "core I-13"})
    default void a_new_job_is_started_once_with_the_row_that_was_stored() {
        UseCases core = UseCases.over(engine());
        Submission submission = Ask.anything().submission();

        Submitted submitted = core.submit().submit(submission, NO_LIMITS);

        Job job = engine().jobs().find(submission.id()).orElseThrow();
        assertThat(submitted).isEqualTo(new Submitted.Created(job));
        assertThat(core.starter().asked(job.id())).containsExactly(job);
    }

    @Test
    @Proves({"J-02", "J-04"})
    default void nothing_is_started_for_who_joins_is_answered_or_is_refused() {
        UseCases core = UseCases.over(engine());
        Ask ask = Ask.anything();
        Job first = ask.admitted(engine());
        Ask known = Ask.anything();
        Finding.about(known.domain()).record(engine());
        Submission joins = ask.submission();
        Submission cached = known.submission();
        Submission refused = ask.about(Samples.domain()).submission();

        assertThat(core.submit().submit(joins, NO_LIMITS)).isEqualTo(new Submitted.Joined(first.id()));
        assertThat(core.submit().submit(cached, NO_LIMITS)).isInstanceOf(Submitted.Cached.class);
        assertThat(core.submit().submit(refused, Samples.coldPerMonth(1)))
                .isInstanceOfSatisfying(
                        Submitted.Refused.class,
                        answer -> assertThat(answer.reason()).isInstanceOf(OverQuota.class));

        for (Submission each : List.of(joins, cached, refused)) {
            assertThat(core.starter().asked(each.id())).isEmpty();
        }
    }

    @Test
    @Proves({"J-02", "core I-13"})
    default void thirty_two_equal_submits_at_once_start_one_run() {
        UseCases core = UseCases.over(engine());
        Ask ask = Ask.anything();

        List<Submitted> answers = Race.of(32, () -> core.submit().submit(ask.submission(), NO_LIMITS));

        List<Job> created = answers.stream()
                .filter(Submitted.Created.class::isInstance)
                .map(answer -> ((Submitted.Created) answer).job())
                .toList();
        assertThat(created).hasSize(1);
        assertThat(core.starter().asked(created.getFirst().id())).hasSize(1);
    }

    @Test
    @Proves({"J-12", "core I-7"})
    default void a_start_of_unknown_outcome_is_looked_at_after_ten_seconds() {
        UseCases core = UseCases.over(engine());
        Submission submission = Ask.anything().submission();
        core.starter().answer(submission.id(), Start.UNKNOWN);

        assertThat(core.submit().submit(submission, NO_LIMITS)).isInstanceOf(Submitted.Created.class);

        assertThat(due(submission, NOON.plusSeconds(10))).hasSize(1);
        assertThat(engine().usage(submission.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves("J-12")
    default void a_start_of_unknown_outcome_is_accepted_though_its_next_look_was_not_noted() {
        DueJobs down =
                Faults.in(DueJobs.class, engine().dueJobs()).failBefore(1).port();
        UseCases core = UseCases.over(engine()).with(down);
        Submission submission = Ask.anything().submission();
        core.starter().answer(submission.id(), Start.UNKNOWN);

        assertThat(core.submit().submit(submission, NO_LIMITS)).isInstanceOf(Submitted.Created.class);

        assertThat(due(submission, NOON.plusSeconds(89))).isEmpty();
        assertThat(due(submission, NOON.plusSeconds(90))).hasSize(1);
    }

    @Test
    @Proves({"J-13", "core I-7"})
    default void a_job_whose_run_is_refused_for_good_is_over_and_costs_nothing() {
        UseCases core = UseCases.over(engine());
        Ask ask = Ask.anything();
        Submission submission = ask.submission();
        core.starter().answer(submission.id(), Start.IMPOSSIBLE);

        assertThat(core.submit().submit(submission, NO_LIMITS)).isEqualTo(new Submitted.Unstartable(submission.id()));

        Job job = engine().jobs().find(submission.id()).orElseThrow();
        assertThat(job.state())
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().reason()).isEqualTo(Reason.START_FAILED));
        assertThat(job.charge().standing()).isEqualTo(Standing.RETURNED);
        assertThat(engine().usage(ask.scope()).cold()).isZero();
        assertThat(engine().lock(ask.scope(), ask.hash()).active()).isEmpty();
        assertThat(engine().gate().enter(job.id(), NOON)).isEqualTo(Entry.SHUT);
    }

    @Test
    @Proves({"J-13", "core I-13"})
    default void a_run_that_entered_before_its_start_was_refused_goes_on() {
        UseCases core = UseCases.over(engine());
        Submission submission = Ask.anything().submission();
        core.starter().answer(submission.id(), job -> {
            engine().gate().enter(job.id(), NOON);
            return Start.IMPOSSIBLE;
        });

        assertThat(core.submit().submit(submission, NO_LIMITS)).isInstanceOf(Submitted.Created.class);

        assertThat(engine().jobs().find(submission.id()))
                .hasValueSatisfying(job -> assertThat(job.open()).isTrue());
        assertThat(engine().usage(submission.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves({"J-12", "core L-1"})
    default void an_unknown_start_is_looked_at_no_later_than_an_impatient_caller_lets_it_start() {
        UseCases core = UseCases.over(engine());
        Submission usual = Ask.anything().submission();
        Submission impatient = new Submission(
                usual.id(),
                usual.scope(),
                usual.key(),
                usual.question(),
                usual.asking(),
                new Patience(Optional.of(Duration.ofSeconds(5)), Optional.empty()),
                usual.once(),
                usual.now());
        core.starter().answer(impatient.id(), Start.UNKNOWN);
        core.submit().submit(impatient, NO_LIMITS);

        core.reconciler().pass(NOON.plusSeconds(5));

        assertThat(engine().jobs().find(impatient.id()))
                .hasValueSatisfying(job -> assertThat(job.state()).isInstanceOf(Failed.class));
    }

    @Test
    @Proves({"J-13", "core I-7"})
    default void a_run_that_was_over_before_its_start_was_refused_did_start() {
        UseCases core = UseCases.over(engine());
        Submission submission = Ask.anything().submission();
        core.starter().answer(submission.id(), job -> {
            engine().gate().enter(job.id(), NOON);
            core.settle().ended(job, RunState.FAILED, Side.EVENT, NOON);
            return Start.IMPOSSIBLE;
        });

        assertThat(core.submit().submit(submission, NO_LIMITS)).isInstanceOf(Submitted.Created.class);

        assertThat(engine().usage(submission.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves({"J-22", "core L-2"})
    default void a_submit_that_meets_the_lock_of_a_dead_job_ends_that_job_and_is_admitted() {
        UseCases core = UseCases.over(engine());
        Ask ask = Ask.anything();
        Job dead = ask.admitted(engine());
        Submission late = ask.at(afterLockOf(dead)).submission();

        assertThat(core.submit().submit(late, NO_LIMITS)).isInstanceOf(Submitted.Created.class);

        assertThat(engine().jobs().find(dead.id()))
                .hasValueSatisfying(job -> assertThat(job.state()).isInstanceOf(Failed.class));
        assertThat(engine().lock(ask.scope(), ask.hash()).heldBy(late.id())).isTrue();
        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves({"J-20", "J-22"})
    default void a_dead_job_that_left_a_record_turns_out_to_have_succeeded() {
        UseCases core = UseCases.over(engine());
        Ask ask = Ask.anything().forcing();
        Job dead = ask.admitted(engine());
        engine().gate().enter(dead.id(), NOON);
        Finding.about(ask.domain()).by(dead.id()).record(engine());

        assertThat(core.submit().submit(ask.at(afterLockOf(dead)).submission(), NO_LIMITS))
                .isInstanceOf(Submitted.Created.class);

        assertThat(engine().jobs().find(dead.id()))
                .hasValueSatisfying(job -> assertThat(job.state()).isInstanceOf(Succeeded.class));
        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(2);
    }

    private List<DueRow> due(Submission submission, Instant now) {
        return engine().dueJobs().due(DueJobs.shardOf(submission.id()), now, 1_000).stream()
                .filter(row -> row.job().equals(submission.id()))
                .toList();
    }

    private static Instant afterLockOf(Job job) {
        return job.schedule().deadline().plus(Deciding.LOCK_GRACE);
    }
}
