package dev.coldpath.lambda.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.aws.Config;
import dev.coldpath.aws.Names;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.NoContext;
import dev.coldpath.aws.moto.SampleEvent;
import dev.coldpath.job.Charge.Standing;
import dev.coldpath.job.Job;
import dev.coldpath.settle.Reconciler;
import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.testkit.Proves;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Moto.class)
class ReconcileHandlerTest {
    private static final Duration FIRST_LOOK = Duration.ofSeconds(90);

    private final Deployment aws = new Deployment();
    private final ReconcileHandler handler = new ReconcileHandler(Wiring.reconcile(aws.engine(Role.RECONCILE)));

    @Test
    @Proves({"J-19", "core L-1"})
    void a_job_that_nobody_polls_and_whose_event_was_lost_is_ended() {
        Job job = aws.aborted();

        tick();
        assertThat(aws.standing(job)).as("before its first look is due").isEqualTo("Queued");
        aws.pass(FIRST_LOOK);
        tick();

        assertThat(aws.standing(job)).isEqualTo("ABORTED");
        assertThat(aws.row(job.id()))
                .hasEntrySatisfying("settledBy", by -> assertThat(by.s()).startsWith("reconciler:"))
                .doesNotContainKey("dueAt");
    }

    @Test
    @Proves({"J-12", "core I-13"})
    void a_start_that_was_lost_is_made_and_made_once() {
        Job job = aws.admitted();
        aws.pass(FIRST_LOOK);

        tick();
        tick();
        aws.pass(Duration.ofSeconds(30));
        tick();

        assertThat(aws.runs()).containsExactly(job.id().toString());
        assertThat(aws.standing(job)).isEqualTo("Queued");
    }

    @Test
    @Proves({"J-13", "J-19", "core I-7"})
    void a_job_that_nobody_could_start_in_time_fails_and_costs_nothing() {
        Job job = aws.admitted();
        aws.pass(Duration.ofMinutes(5));

        tick();

        assertThat(aws.standing(job)).isEqualTo("START_DEADLINE");
        assertThat(aws.job(job.id()).charge().standing()).isEqualTo(Standing.RETURNED);
        assertThat(aws.runs()).isEmpty();
    }

    @Test
    @Proves({"J-19", "core L-1", "core L-2"})
    void a_run_that_does_not_end_is_stopped_at_its_jobs_deadline() {
        Job job = aws.running();
        aws.pass(Duration.ofMinutes(7));

        tick();

        assertThat(aws.standing(job)).isEqualTo("DEADLINE");
        assertThat(aws.engine(Role.RECONCILE).runs().probe(job.id())).isEqualTo(RunState.ABORTED);
    }

    @Test
    @Proves("J-19")
    void a_tick_that_was_skipped_is_made_good_by_the_next_and_one_too_many_does_nothing() {
        Job job = aws.aborted();
        aws.pass(FIRST_LOOK.plus(Reconciler.PERIOD));

        tick();
        var row = aws.row(job.id());
        tick();

        assertThat(row).containsKey("settledBy");
        assertThat(aws.row(job.id())).isEqualTo(row);
    }

    @Test
    void a_pass_that_fails_fails_its_call() {
        ReconcileHandler cut = new ReconcileHandler(Wiring.reconcile(aws.withoutJobs(Role.RECONCILE)));

        assertThatThrownBy(() ->
                        cut.handleRequest(SampleEvent.open("reconcile"), new ByteArrayOutputStream(), NoContext.get()))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void ticks_come_as_often_as_the_reconciler_counts_on() {
        int period = Math.toIntExact(Reconciler.PERIOD.toSeconds());

        assertThat(Names.Tick.SECONDS)
                .isEqualTo(IntStream.iterate(0, second -> second < 60, second -> second + period)
                        .boxed()
                        .toList());
    }

    @Test
    void the_sample_environment_is_enough_and_nothing_less() {
        assertThat(Config.from(SampleEvent.environment("ReconcileFunction"), Role.RECONCILE))
                .isNotNull();
        assertThatThrownBy(() -> Wiring.reconcile(Map.of())).hasMessageContaining("COLDPATH_STATE_MACHINE is missing");
    }

    /// As the queue calls it: the sample event is a tick.
    private void tick() {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(SampleEvent.open("reconcile"), answer, NoContext.get());
        assertThat(answer.toByteArray()).isEmpty();
    }
}
