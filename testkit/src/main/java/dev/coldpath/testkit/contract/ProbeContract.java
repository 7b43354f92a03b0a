package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.Product;
import dev.coldpath.job.ResultRef.Scored;
import dev.coldpath.poll.PollOutcome;
import dev.coldpath.poll.PollOutcome.Found;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.ManyCalls;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.UseCases;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a poll promises on every engine about asking how a run stands.
public interface ProbeContract {
    Instant FIRST_QUESTION = NOON.plusSeconds(60);

    Engine engine();

    @Test
    @Proves("J-21")
    default void nobody_asks_about_a_run_in_its_first_minute() {
        UseCases core = UseCases.over(engine());
        Job job = started();
        core.runs().stand(job.id(), RunState.FAILED);

        assertThat(poll(core, job, FIRST_QUESTION.minusMillis(1))).isEqualTo(new Found(job));

        assertThat(core.runs().probed()).isEmpty();
    }

    @Test
    @Proves({"J-20", "core L-1"})
    default void a_run_that_ended_without_a_record_ends_its_job_with_the_reason() {
        Map<RunState, Reason> reasons = new EnumMap<>(RunState.class);
        reasons.put(RunState.SUCCEEDED, Reason.NO_RECORD);
        reasons.put(RunState.FAILED, Reason.PIPELINE_FAILED);
        reasons.put(RunState.TIMED_OUT, Reason.DEADLINE);
        reasons.put(RunState.ABORTED, Reason.ABORTED);
        reasons.forEach((state, reason) -> {
            UseCases core = UseCases.over(engine());
            Job job = started();
            core.runs().stand(job.id(), state);

            assertThat(poll(core, job, FIRST_QUESTION))
                    .isInstanceOfSatisfying(
                            Found.class,
                            found -> assertThat(found.job().state())
                                    .isInstanceOfSatisfying(
                                            Failed.class,
                                            failed -> assertThat(
                                                            failed.failure().reason())
                                                    .isEqualTo(reason)));
            assertThat(engine().usage(job.scope()).cold()).isEqualTo(1);
        });
    }

    @Test
    @Proves("J-20")
    default void a_run_that_left_a_record_succeeded_however_it_ended() {
        for (RunState state : List.of(RunState.SUCCEEDED, RunState.FAILED, RunState.TIMED_OUT, RunState.ABORTED)) {
            UseCases core = UseCases.over(engine());
            Ask ask = Ask.anything();
            Job job = ask.admitted(engine());
            ScoreRef record = Finding.about(ask.domain())
                    .by(job.id())
                    .at(NOON.plusSeconds(30))
                    .record(engine());
            core.runs().stand(job.id(), state);

            PollOutcome seen = poll(core, job, FIRST_QUESTION);

            assertThat(seen)
                    .isEqualTo(new Found(job.moved(
                            new Queued().succeed(FIRST_QUESTION, new Scored(record.domain(), record.scoredAt())))));
        }
    }

    @Test
    @Proves("core I-13")
    default void a_run_that_goes_on_or_cannot_be_seen_is_no_failure() {
        for (RunState state : List.of(RunState.RUNNING, RunState.NOT_KNOWN, RunState.UNAVAILABLE)) {
            UseCases core = UseCases.over(engine());
            Job job = started();
            core.runs().stand(job.id(), state);

            assertThat(poll(core, job, FIRST_QUESTION)).isEqualTo(new Found(job));
            assertThat(core.runs().probed()).containsExactly(job.id());
        }
    }

    @Test
    @Proves("J-21")
    default void of_thirty_two_polls_at_once_one_asks_and_half_a_minute_later_another() {
        UseCases core = UseCases.over(engine());
        Job job = started();

        Race.of(32, () -> poll(core, job, FIRST_QUESTION));
        assertThat(core.runs().probed()).hasSize(1);

        poll(core, job, FIRST_QUESTION.plusMillis(29_999));
        assertThat(core.runs().probed()).hasSize(1);

        poll(core, job, FIRST_QUESTION.plusSeconds(30));
        assertThat(core.runs().probed()).hasSize(2);
    }

    @Test
    @ManyCalls
    @Proves("J-21")
    default void thirty_two_jobs_polled_in_one_instant_cost_ten_questions_and_all_are_answered() {
        UseCases core = UseCases.over(engine());
        List<Job> jobs = Stream.generate(this::started).limit(32).toList();

        List<PollOutcome> seen = Race.of(32, runner -> () -> poll(core, jobs.get(runner), FIRST_QUESTION));

        assertThat(seen).hasSize(32).allMatch(Found.class::isInstance);
        assertThat(core.runs().probed()).hasSizeBetween(1, 10);
    }

    @Test
    @ManyCalls
    @Proves("J-21")
    default void no_second_sees_more_than_ten_questions() {
        UseCases core = UseCases.over(engine());
        List<Job> jobs = Stream.generate(this::started).limit(24).toList();

        for (int number = 0; number < jobs.size(); number++) {
            int after = number < 12 ? 0 : (number - 11) * 83;
            poll(core, jobs.get(number), FIRST_QUESTION.plusMillis(after));
        }

        assertThat(core.runs().probed()).hasSizeBetween(5, 10);
    }

    private Job started() {
        Job job = Ask.anything().admitted(engine());
        engine().gate().enter(job.id(), NOON);
        return job;
    }

    private static PollOutcome poll(UseCases core, Job job, Instant now) {
        return core.poll().poll(job.id(), Product.SCORE, job.scope(), now);
    }
}
