package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.FRESHNESS;
import static dev.coldpath.testkit.Samples.NOON;
import static dev.coldpath.testkit.Samples.NO_LIMITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState;
import dev.coldpath.store.StoreDown;
import dev.coldpath.submit.Admission;
import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.submit.Admission.Cached;
import dev.coldpath.submit.Admission.Joined;
import dev.coldpath.submit.Admission.Obstructed;
import dev.coldpath.submit.Admission.Refused;
import dev.coldpath.submit.Admissions;
import dev.coldpath.submit.Caps;
import dev.coldpath.submit.Deciding;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Lock;
import dev.coldpath.submit.Refusal.NoForceFresh;
import dev.coldpath.submit.Submission;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Faults;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every engine's admissions promise one caller; [AdmissionRacesContract] has the others.
public interface AdmissionsContract {
    Engine engine();

    @Test
    @Proves({"J-01", "core I-1"})
    default void a_new_question_becomes_a_job_that_is_there_at_once_with_its_lock_and_one_unit() {
        Ask ask = Ask.anything();
        Submission submission = ask.submission();

        Admission answer = engine().admissions().admit(submission, NO_LIMITS);

        assertThat(answer).isInstanceOfSatisfying(Admitted.class, admitted -> {
            Job job = admitted.job();
            assertThat(engine().jobs().find(submission.id())).contains(job);
            assertThat(job.state()).isEqualTo(new JobState.Queued());
            assertThat(job.input()).isEqualTo(submission.question().input());
            assertThat(job.key()).isEqualTo(submission.key());
            Instant until = job.schedule().deadline().plus(Deciding.LOCK_GRACE);
            assertThat(lockOf(ask).active()).contains(new Lock.Active(job.id(), until));
        });
        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves({"J-02", "core I-3", "core I-5"})
    default void an_equal_question_joins_and_costs_nothing() {
        Ask ask = Ask.anything();
        Job first = ask.admitted(engine());
        Submission again = ask.at(NOON.plusSeconds(479)).submission();

        assertThat(engine().admissions().admit(again, NO_LIMITS)).isEqualTo(new Joined(first.id()));

        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
        assertThat(engine().jobs().find(again.id())).isEmpty();
    }

    @Test
    @Proves({"J-03", "core I-20"})
    default void another_account_asking_the_same_gets_a_job_of_its_own() {
        Ask ask = Ask.anything();
        Ask theirs = ask.by(Samples.scope());
        Job first = ask.admitted(engine());

        Job second = theirs.admitted(engine());

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
        assertThat(engine().usage(theirs.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves({"J-08", "core I-5"})
    default void a_submit_whose_answer_was_lost_finds_its_job_by_asking_again() {
        Ask ask = Ask.anything();
        Submission submission = ask.submission();
        Admissions losing =
                Faults.in(Admissions.class, engine().admissions()).failAfter(1).port();
        assertThatThrownBy(() -> losing.admit(submission, NO_LIMITS)).isInstanceOf(StoreDown.class);

        Admission again = losing.admit(submission, NO_LIMITS);

        assertThat(again)
                .isInstanceOfSatisfying(
                        Admitted.class,
                        admitted -> assertThat(engine().jobs().find(submission.id()))
                                .contains(admitted.job()));
        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves({"J-08", "core I-5"})
    default void a_submit_repeated_under_another_id_joins_the_job_it_made() {
        Ask ask = Ask.anything();
        Submission lost = ask.submission();
        Admissions losing =
                Faults.in(Admissions.class, engine().admissions()).failAfter(1).port();
        assertThatThrownBy(() -> losing.admit(lost, NO_LIMITS)).isInstanceOf(StoreDown.class);

        assertThat(losing.admit(ask.submission(), NO_LIMITS)).isEqualTo(new Joined(lost.id()));

        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves({"J-09", "core I-4"})
    default void a_record_is_an_answer_until_its_window_ends_whoever_paid_for_it() {
        Ask ask = Ask.anything();
        Finding.about(ask.domain()).at(NOON).record(engine());
        Ask within = ask.at(NOON.plus(FRESHNESS).minusMillis(1));

        assertThat(engine().admissions().admit(within.submission(), NO_LIMITS))
                .isInstanceOfSatisfying(
                        Cached.class,
                        cached -> assertThat(cached.record().scoredAt()).isEqualTo(NOON));
        assertThat(engine().usage(ask.scope()).cold()).isZero();

        assertThat(engine().admissions().admit(ask.at(NOON.plus(FRESHNESS)).submission(), NO_LIMITS))
                .isInstanceOf(Admitted.class);
    }

    @Test
    @Proves("J-10")
    default void forcing_passes_a_fresh_record_and_still_joins_a_running_job() {
        Ask ask = Ask.anything();
        Finding.about(ask.domain()).at(NOON).record(engine());

        Job forced = ask.forcing().admitted(engine());

        assertThat(engine().admissions().admit(ask.forcing().submission(), NO_LIMITS))
                .isEqualTo(new Joined(forced.id()));
        assertThat(engine().admissions().admit(ask.submission(), NO_LIMITS)).isInstanceOf(Cached.class);
    }

    @Test
    @Proves({"J-22", "core I-2"})
    default void a_lock_past_its_time_is_neither_joined_nor_taken() {
        Ask ask = Ask.anything();
        Job holder = ask.admitted(engine());
        Instant until = holder.schedule().deadline().plus(Deciding.LOCK_GRACE);
        Lock before = lockOf(ask);

        assertThat(engine().admissions().admit(ask.at(until.minusMillis(1)).submission(), NO_LIMITS))
                .isEqualTo(new Joined(holder.id()));
        assertThat(engine().admissions().admit(ask.at(until).submission(), NO_LIMITS))
                .isEqualTo(new Obstructed(holder.id()));

        assertThat(lockOf(ask)).isEqualTo(before);
        assertThat(engine().jobs().find(holder.id())).contains(holder);
        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves({"J-22", "core I-15"})
    default void a_lock_past_its_time_whose_job_is_gone_or_over_stops_nobody() {
        Ask gone = Ask.anything();
        engine().given(gone.scope(), gone.hash(), heldUntilNoon(Samples.jobId()));
        Ask over = Ask.anything();
        Job ended = over.at(NOON.minusSeconds(900)).admitted(engine());
        engine().given(ended.moved(failed(ended)));
        engine().given(over.scope(), over.hash(), heldUntilNoon(ended.id()));

        Job first = gone.admitted(engine());
        Job second = over.admitted(engine());

        assertThat(lockOf(gone).heldBy(first.id())).isTrue();
        assertThat(lockOf(over).heldBy(second.id())).isTrue();
    }

    @Test
    @Proves("J-07")
    default void of_two_refusals_the_first_question_names_the_answer_and_nothing_changes() {
        Ask ask = Ask.anything();
        ask.about(Samples.domain()).admitted(engine());
        Finding.about(ask.domain()).at(NOON).record(engine());
        Limits noForceAndFull = new Limits("growth", FRESHNESS, true, false, Caps.NONE.withMonth(1));
        Submission submission = ask.forcing().submission();

        assertThat(engine().admissions().admit(submission, noForceAndFull))
                .isEqualTo(new Refused(new NoForceFresh("growth")));

        assertThat(engine().jobs().find(submission.id())).isEmpty();
        assertThat(lockOf(ask)).isEqualTo(Lock.FREE);
        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves({"core I-10", "core I-20"})
    default void an_id_that_another_question_has_taken_changes_nothing() {
        Ask ask = Ask.anything();
        Job first = ask.admitted(engine());
        for (Ask other : List.of(Ask.anything(), ask.by(Samples.scope()), ask.about(Samples.domain()))) {
            Lock before = lockOf(other);
            int charged = engine().usage(other.scope()).cold();

            Optional<Admission> answer = answerUnderTakenId(other.submission(first.id()));

            assertThat(answer).isNotEqualTo(Optional.of(new Admitted(first)));
            assertThat(engine().jobs().find(first.id())).contains(first);
            assertThat(lockOf(other)).isEqualTo(before);
            assertThat(engine().usage(other.scope()).cold()).isEqualTo(charged);
        }
    }

    /// Engines may refuse it as they like: it cannot happen.
    private Optional<Admission> answerUnderTakenId(Submission submission) {
        try {
            return Optional.of(engine().admissions().admit(submission, NO_LIMITS));
        } catch (IllegalStateException | StoreDown _) {
            return Optional.empty();
        }
    }

    private Lock lockOf(Ask ask) {
        return engine().lock(ask.scope(), ask.hash());
    }

    private static Lock heldUntilNoon(JobId holder) {
        return new Lock(Optional.of(new Lock.Active(holder, NOON)), Optional.empty());
    }

    private static JobState failed(Job job) {
        return new JobState.Queued().fail(job.schedule().deadline(), Failure.of(Reason.DEADLINE));
    }
}
