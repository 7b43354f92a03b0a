package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static dev.coldpath.testkit.Samples.NO_LIMITS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState;
import dev.coldpath.job.ResultRef.Scored;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.submit.Admission;
import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.submit.Admission.Cached;
import dev.coldpath.submit.Admission.Joined;
import dev.coldpath.submit.Admission.Refused;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Refusal.OverQuota;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Repeat;
import dev.coldpath.testkit.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every engine's admissions promise callers who come at the same time.
public interface AdmissionRacesContract {
    Engine engine();

    @Test
    @Proves({"J-02", "core I-2", "core I-5"})
    default void of_thirty_two_equal_questions_at_once_one_is_admitted_and_all_name_its_job() {
        Ask ask = Ask.anything();

        List<Admission> answers = Race.of(32, () -> admit(ask, NO_LIMITS));

        JobId job = onlyAdmitted(answers);
        assertThat(answers)
                .filteredOn(answer -> !(answer instanceof Admitted))
                .hasSize(31)
                .containsOnly(new Joined(job));
        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
        assertThat(engine().lock(ask.scope(), ask.hash()).heldBy(job)).isTrue();
    }

    @Test
    @Proves({"J-04", "core I-6"})
    default void of_thirty_two_questions_with_five_units_left_five_are_admitted() {
        Ask ask = Ask.anything();
        Limits five = Samples.coldPerMonth(5);

        List<Admission> answers = Race.of(32, () -> admit(ask.about(Samples.domain()), five));

        assertThat(answers).filteredOn(Admitted.class::isInstance).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer instanceof Refused(var reason) && reason instanceof OverQuota)
                .hasSize(27);
        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(5);
    }

    @Test
    @Proves({"J-08", "core I-5"})
    default void one_submission_sent_sixteen_times_at_once_is_one_job_and_one_unit() {
        Ask ask = Ask.anything();
        var submission = ask.submission();

        List<Admission> answers =
                Race.of(16, () -> Repeat.admit(engine().admissions(), submission, Samples.coldPerMonth(1)));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer)
                        .isInstanceOfSatisfying(
                                Admitted.class,
                                admitted -> assertThat(admitted.job().id()).isEqualTo(submission.id())));
        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves({"core I-2", "core I-4"})
    default void a_job_that_succeeds_meanwhile_is_joined_or_cached_and_never_run_again() {
        for (int round = 0; round < 8; round++) {
            Ask ask = Ask.anything();
            Job job = ask.admitted(engine());
            ScoreRef record = Finding.about(ask.domain()).by(job.id()).at(NOON).record(engine());
            JobState.Settled end = new JobState.Queued().succeed(NOON, new Scored(record.domain(), record.scoredAt()));

            List<Object> answers = Race.of(
                    16,
                    runner -> runner == 0
                            ? () -> Repeat.untilKnown(() -> engine().settlements()
                                    .settle(new Settlement(job, Samples.word(), Side.PIPELINE, end, false)))
                            : () -> admit(ask, NO_LIMITS));

            assertThat(answers)
                    .filteredOn(Admission.class::isInstance)
                    .hasSize(15)
                    .allMatch(answer -> answer instanceof Cached || answer.equals(new Joined(job.id())));
            assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
        }
    }

    @Test
    @Proves({"J-18", "core I-2", "core I-12"})
    default void a_lock_let_go_by_one_job_is_never_taken_from_the_next() {
        for (int round = 0; round < 8; round++) {
            Ask ask = Ask.anything();
            Job old = ask.admitted(engine());
            JobState.Settled end = new JobState.Queued().fail(NOON, Failure.of(Reason.ABORTED));

            List<Object> answers = Race.of(
                    16,
                    runner -> runner < 4
                            ? () -> Repeat.untilKnown(() -> engine().settlements()
                                    .settle(new Settlement(old, Samples.word(), Side.EVENT, end, false)))
                            : () -> admit(ask, NO_LIMITS));

            List<JobId> admitted = answers.stream()
                    .filter(Admitted.class::isInstance)
                    .map(answer -> ((Admitted) answer).job().id())
                    .toList();
            assertThat(admitted).hasSizeLessThanOrEqualTo(1);
            assertThat(engine().lock(ask.scope(), ask.hash()).active().map(active -> active.job()))
                    .isEqualTo(admitted.stream().findFirst());
            assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1 + admitted.size());
        }
    }

    private Admission admit(Ask ask, Limits limits) {
        return Repeat.admit(engine().admissions(), ask.submission(), limits);
    }

    private static JobId onlyAdmitted(List<Admission> answers) {
        List<Admission> admitted =
                answers.stream().filter(Admitted.class::isInstance).toList();
        assertThat(admitted).hasSize(1);
        return ((Admitted) admitted.getFirst()).job().id();
    }
}
