package dev.coldpath.aws.sfn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.testkit.Samples;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionRequest;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/// How executions end, which the test server never lets them.
class RunStatesTest {
    private static final String MACHINE = "arn:aws:states:eu-west-1:123456789012:stateMachine:pipeline";

    @Test
    void every_status_of_an_execution_is_a_state_of_the_run() {
        Map<ExecutionStatus, RunState> states = new EnumMap<>(ExecutionStatus.class);
        for (ExecutionStatus status : ExecutionStatus.values()) {
            states.put(status, new SfnRuns(new Ended(status), MACHINE).probe(Samples.jobId()));
        }

        assertThat(states)
                .containsEntry(ExecutionStatus.RUNNING, RunState.RUNNING)
                .containsEntry(ExecutionStatus.PENDING_REDRIVE, RunState.RUNNING)
                .containsEntry(ExecutionStatus.SUCCEEDED, RunState.SUCCEEDED)
                .containsEntry(ExecutionStatus.FAILED, RunState.FAILED)
                .containsEntry(ExecutionStatus.TIMED_OUT, RunState.TIMED_OUT)
                .containsEntry(ExecutionStatus.ABORTED, RunState.ABORTED)
                .containsEntry(ExecutionStatus.UNKNOWN_TO_SDK_VERSION, RunState.RUNNING);
    }

    /// A service in which every execution stands the same.
    private record Ended(ExecutionStatus status) implements SfnClient {
        @Override
        public DescribeExecutionResponse describeExecution(DescribeExecutionRequest request) {
            assertThat(request.executionArn()).startsWith("arn:aws:states:eu-west-1:123456789012:execution:pipeline:");
            return DescribeExecutionResponse.builder().status(status).build();
        }

        @Override
        public String serviceName() {
            return "states";
        }

        @Override
        public void close() {}
    }
}
