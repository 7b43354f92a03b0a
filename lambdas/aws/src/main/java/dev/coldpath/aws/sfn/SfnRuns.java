package dev.coldpath.aws.sfn;

import dev.coldpath.aws.Trouble;
import dev.coldpath.job.JobId;
import dev.coldpath.settle.Runs;
import dev.coldpath.store.StoreDown;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionRequest;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.StopExecutionRequest;

/// Asks about runs, and stops them.
public final class SfnRuns implements Runs {
    private static final String MACHINE = ":stateMachine:";
    private static final String EXECUTION = ":execution:";
    private static final int LONGEST_CAUSE = 1_000;

    private final SfnClient client;
    private final String executions;

    /// Takes the machine by its ARN, from which the ARNs of its runs follow.
    public SfnRuns(SfnClient client, String stateMachine) {
        this.client = client;
        this.executions = stateMachine.replace(MACHINE, EXECUTION) + ":";
    }

    @Override
    public RunState probe(JobId id) {
        DescribeExecutionRequest request =
                DescribeExecutionRequest.builder().executionArn(executions + id).build();
        try {
            return state(client.describeExecution(request).status());
        } catch (ExecutionDoesNotExistException _) {
            return RunState.NOT_KNOWN;
        } catch (SdkException e) {
            return switch (Trouble.of(e)) {
                case BUSY, LOST -> RunState.UNAVAILABLE;
                case REFUSED -> throw e;
            };
        }
    }

    @Override
    public void stop(JobId id, String why) {
        StopExecutionRequest request = StopExecutionRequest.builder()
                .executionArn(executions + id)
                .cause(why.substring(0, Math.min(why.length(), LONGEST_CAUSE)))
                .build();
        try {
            client.stopExecution(request);
        } catch (ExecutionDoesNotExistException _) {
            // nothing runs, which is what was wanted
        } catch (SdkException e) {
            throw switch (Trouble.of(e)) {
                case BUSY, LOST -> new StoreDown("run " + id + ": not stopped", e);
                case REFUSED -> e;
            };
        }
    }

    /// A word that this SDK does not know says nothing final.
    static RunState state(ExecutionStatus status) {
        return switch (status) {
            case RUNNING, PENDING_REDRIVE, UNKNOWN_TO_SDK_VERSION -> RunState.RUNNING;
            case SUCCEEDED -> RunState.SUCCEEDED;
            case FAILED -> RunState.FAILED;
            case TIMED_OUT -> RunState.TIMED_OUT;
            case ABORTED -> RunState.ABORTED;
        };
    }
}
