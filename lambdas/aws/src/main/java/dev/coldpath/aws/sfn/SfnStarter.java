package dev.coldpath.aws.sfn;

import dev.coldpath.aws.Trouble;
import dev.coldpath.job.Job;
import dev.coldpath.settle.Starter;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;

/// Starts a job's run with the input that is stored in its row, byte for byte.
public final class SfnStarter implements Starter {
    private final SfnClient client;
    private final String stateMachine;

    /// Takes the machine by its ARN.
    public SfnStarter(SfnClient client, String stateMachine) {
        this.client = client;
        this.stateMachine = stateMachine;
    }

    @Override
    public Start start(Job job) {
        StartExecutionRequest request = StartExecutionRequest.builder()
                .stateMachineArn(stateMachine)
                .name(job.id().toString())
                .input(job.input())
                .build();
        try {
            client.startExecution(request);
            return Start.STARTED;
        } catch (ExecutionAlreadyExistsException _) {
            return Start.STARTED;
        } catch (SdkException e) {
            return switch (Trouble.of(e)) {
                case BUSY, LOST -> Start.UNKNOWN;
                case REFUSED -> Start.IMPOSSIBLE;
            };
        }
    }
}
