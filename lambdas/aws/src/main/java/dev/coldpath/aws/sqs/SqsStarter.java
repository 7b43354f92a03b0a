package dev.coldpath.aws.sqs;

import dev.coldpath.aws.Trouble;
import dev.coldpath.job.Job;
import dev.coldpath.settle.Starter;
import java.net.URI;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.KmsThrottledException;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/// Starts a job by sending its id to a worker. The queue is a standard one, which serves the accounts fairly because
/// each message names one as its group. Two messages of one job are one run: the second worker's claim is refused.
public final class SqsStarter implements Starter {
    private final SqsClient client;
    private final URI queue;

    /// Takes the queue by its URL.
    public SqsStarter(SqsClient client, URI queue) {
        this.client = client;
        this.queue = queue;
    }

    @Override
    public Start start(Job job) {
        SendMessageRequest request = SendMessageRequest.builder()
                .queueUrl(queue.toString())
                .messageBody(job.id().toString())
                .messageGroupId(job.scope().account().value())
                .build();
        try {
            client.sendMessage(request);
            return Start.STARTED;
        } catch (KmsThrottledException _) {
            // the queue's own key had no room: what holds of the queue holds of it
            return Start.UNKNOWN;
        } catch (SdkException e) {
            return switch (Trouble.of(e)) {
                case BUSY, LOST -> Start.UNKNOWN;
                case REFUSED -> Start.IMPOSSIBLE;
            };
        }
    }
}
