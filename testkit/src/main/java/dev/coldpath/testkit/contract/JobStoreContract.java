package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Attempt;
import dev.coldpath.job.Charge;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.JobState.Running;
import dev.coldpath.job.Metadata;
import dev.coldpath.job.ResultRef.Scored;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every engine's job store promises.
public interface JobStoreContract {
    Engine engine();

    @Test
    default void a_job_nobody_admitted_is_not_found() {
        assertThat(engine().jobs().find(Samples.jobId())).isEmpty();
    }

    @Test
    @Proves({"J-01", "core I-14"})
    default void every_reader_sees_a_job_from_the_moment_its_admission_is_answered() {
        for (int round = 0; round < 20; round++) {
            Job job = Ask.anything().admitted(engine());

            assertThat(Race.of(4, () -> engine().jobs().find(job.id())))
                    .allSatisfy(found -> assertThat(found).contains(job));
        }
    }

    @Test
    default void a_job_comes_back_as_it_was_in_every_state_it_can_have() {
        Job queued = Ask.anything().admitted(engine());
        for (JobState state : states()) {
            Job job = queued.moved(state);
            engine().given(job);

            assertThat(engine().jobs().find(job.id())).contains(job);
        }
    }

    @Test
    default void a_returned_charge_comes_back_as_such() {
        Job job = Ask.anything().admitted(engine()).refunded();
        engine().given(job);

        assertThat(engine().jobs().find(job.id()))
                .map(found -> found.charge().standing())
                .contains(Charge.Standing.RETURNED);
    }

    @Test
    @Proves("X-11")
    default void text_that_looks_like_a_statement_is_kept_as_text() {
        String text = "x'); DROP TABLE jobs; -- \" {{a}} ${b} #c :d \\ \u0007 Grüße 株式会社 😀";
        Job job = Ask.anything().admitted(engine());
        Job odd = new Job(
                job.id(),
                job.scope(),
                job.key(),
                job.kind(),
                job.hash(),
                text,
                job.apart(),
                job.schedule(),
                job.charge(),
                new Queued().fail(NOON, new Failure(Reason.PIPELINE_FAILED, text)),
                2,
                job.targets(),
                new Metadata(Map.of(text, text)));
        engine().given(odd);

        assertThat(engine().jobs().find(job.id())).contains(odd);
    }

    @Test
    @Proves("J-23")
    default void an_expired_row_is_still_found() {
        Job job = Ask.anything().at(NOON.minusSeconds(90L * 86_400)).admitted(engine());

        assertThat(engine().jobs().find(job.id())).contains(job);
    }

    @Test
    @Proves("J-21")
    default void a_probe_is_reserved_until_its_instant_and_moves_nothing_a_caller_sees() {
        Job job = Ask.anything().admitted(engine());
        Instant next = NOON.plusSeconds(30);

        assertThat(engine().jobs().reserveProbe(job.id(), NOON, next)).isTrue();
        assertThat(engine().jobs().reserveProbe(job.id(), next.minusMillis(1), next.plusSeconds(30)))
                .isFalse();
        assertThat(engine().jobs().reserveProbe(job.id(), next, next.plusSeconds(30)))
                .isTrue();

        assertThat(engine().jobs().find(job.id())).contains(job);
    }

    @Test
    @Proves("J-21")
    default void of_thirty_two_askers_at_once_one_may_ask() {
        Job job = Ask.anything().admitted(engine());

        List<Boolean> reserved = Race.of(32, () -> engine().jobs().reserveProbe(job.id(), NOON, NOON.plusSeconds(30)));

        assertThat(reserved).containsOnlyOnce(true);
    }

    @Test
    @Proves({"J-16", "core I-16"})
    default void nobody_asks_about_a_job_that_is_over_or_was_never_there() {
        Job over = Ask.anything().admitted(engine());
        engine().given(over.moved(new Queued().fail(NOON, Failure.of(Reason.ABORTED))));
        JobId never = Samples.jobId();

        assertThat(engine().jobs().reserveProbe(over.id(), NOON, NOON.plusSeconds(30)))
                .isFalse();
        assertThat(engine().jobs().reserveProbe(never, NOON, NOON.plusSeconds(30)))
                .isFalse();

        assertThat(engine().jobs().find(never)).isEmpty();
    }

    private static List<JobState> states() {
        Running running = new Running(NOON.plusMillis(1), new Attempt(3, Samples.fence(), NOON.plusMillis(60_001)));
        List<JobState> states = new ArrayList<>();
        for (JobState.Open from : List.of(new Queued(), running)) {
            states.add(from);
            states.add(from.succeed(NOON.plusMillis(2), new Scored(Samples.domain(), NOON)));
            for (Reason reason : Reason.values()) {
                states.add(from.fail(NOON.plusMillis(3), Failure.of(reason)));
            }
        }
        return states;
    }
}
