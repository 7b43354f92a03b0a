package dev.coldpath.aws.sfn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.aws.moto.Interference;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.job.Job;
import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.settle.Starter.Start;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionRequest;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ListExecutionsRequest;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StopExecutionRequest;

/// Starts, questions and stops against a machine whose executions never end by themselves.
@ExtendWith(Moto.class)
class SfnTest {
    private final Interference starts = new Interference(StartExecutionRequest.class);
    private final Interference questions = new Interference(DescribeExecutionRequest.class);
    private final Interference stops = new Interference(StopExecutionRequest.class);
    private final MotoAccount account = new MotoAccount(starts, questions, stops);
    private final SfnClient client = account.sfn();
    private final String machine = account.stateMachine();
    private final SfnStarter starter = new SfnStarter(client, machine);
    private final SfnRuns runs = new SfnRuns(client, machine);
    private final Job job = Samples.queuedJob();

    @Test
    @Proves("core I-13")
    void a_run_is_named_by_its_job_and_started_with_the_stored_bytes() {
        assertThat(starter.start(job)).isEqualTo(Start.STARTED);

        assertThat(executions()).singleElement().satisfies(execution -> {
            assertThat(execution.name()).isEqualTo(job.id().toString());
            assertThat(client.describeExecution(DescribeExecutionRequest.builder()
                                    .executionArn(execution.executionArn())
                                    .build())
                            .input())
                    .isEqualTo(job.input());
        });
        assertThat(runs.probe(job.id())).isEqualTo(RunState.RUNNING);
    }

    @Test
    @Proves({"J-12", "core I-13"})
    void starting_sixteen_times_at_once_and_again_afterwards_is_one_run() {
        assertThat(Race.of(16, () -> starter.start(job))).containsOnly(Start.STARTED);

        runs.stop(job.id(), "over");
        assertThat(starter.start(job)).isEqualTo(Start.STARTED);

        assertThat(executions()).hasSize(1);
        assertThat(runs.probe(job.id())).isEqualTo(RunState.ABORTED);
    }

    @Test
    @Proves({"J-12", "J-13"})
    void nobody_knows_whether_a_start_happened_that_was_throttled_or_lost() {
        starts.plan(
                Interference.throttled(),
                Interference.answered("ExecutionLimitExceeded", 400),
                Interference.answered("Internal", 500),
                Interference.lostBefore(),
                Interference.lostAfter());

        for (int call = 0; call < 5; call++) {
            assertThat(starter.start(job)).as("call %d", call).isEqualTo(Start.UNKNOWN);
        }
        assertThat(starter.start(job)).isEqualTo(Start.STARTED);
        assertThat(executions()).hasSize(1);
    }

    @Test
    @Proves("J-13")
    void a_start_that_is_refused_for_good_can_never_happen() {
        starts.plan(Interference.answered("AccessDeniedException", 400), Interference.answered("InvalidName", 400));

        assertThat(starter.start(job)).isEqualTo(Start.IMPOSSIBLE);
        assertThat(starter.start(job)).isEqualTo(Start.IMPOSSIBLE);
        assertThat(new SfnStarter(client, machine + "x").start(job)).isEqualTo(Start.IMPOSSIBLE);
        assertThat(executions()).isEmpty();
    }

    @Test
    @Proves("core I-13")
    void a_run_that_is_not_there_is_no_verdict() {
        assertThat(runs.probe(Samples.jobId())).isEqualTo(RunState.NOT_KNOWN);
    }

    @Test
    void a_question_that_is_not_answered_is_no_verdict_either() {
        questions.plan(
                Interference.throttled(), Interference.lostBefore(), Interference.answered("ServiceUnavailable", 503));

        for (int call = 0; call < 3; call++) {
            assertThat(runs.probe(job.id())).as("call %d", call).isEqualTo(RunState.UNAVAILABLE);
        }
    }

    @Test
    void a_missing_right_to_ask_is_not_hidden() {
        questions.plan(Interference.answered("AccessDeniedException", 400));

        assertThatThrownBy(() -> runs.probe(job.id())).isInstanceOf(AwsServiceException.class);
    }

    @Test
    void a_run_is_stopped_once_and_stopping_it_again_or_one_that_never_was_does_nothing() {
        starter.start(job);

        runs.stop(job.id(), "x".repeat(2_000));
        runs.stop(job.id(), "again");
        runs.stop(Samples.jobId(), "never there");

        assertThat(runs.probe(job.id())).isEqualTo(RunState.ABORTED);
    }

    @Test
    void a_stop_that_is_not_answered_may_be_repeated() {
        stops.plan(Interference.lostBefore());

        assertThatThrownBy(() -> runs.stop(job.id(), "over")).isInstanceOf(StoreDown.class);
    }

    private List<ExecutionListItem> executions() {
        return client.listExecutions(
                        ListExecutionsRequest.builder().stateMachineArn(machine).build())
                .executions();
    }
}
