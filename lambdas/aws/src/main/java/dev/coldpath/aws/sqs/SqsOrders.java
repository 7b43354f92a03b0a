package dev.coldpath.aws.sqs;

import dev.coldpath.aws.Trouble;
import dev.coldpath.store.StoreDown;
import java.net.URI;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/// Orders runs of a duty by messages that hold their ids, and does not wait for them.
public final class SqsOrders implements Consumer<String> {
    private final SqsClient client;
    private final URI queue;

    /// Takes the queue by its URL.
    public SqsOrders(SqsClient client, URI queue) {
        this.client = client;
        this.queue = queue;
    }

    @Override
    public void accept(String runId) {
        try {
            client.sendMessage(SendMessageRequest.builder()
                    .queueUrl(queue.toString())
                    .messageBody(runId)
                    .build());
        } catch (SdkException e) {
            throw switch (Trouble.of(e)) {
                case BUSY, LOST -> new StoreDown("run " + runId + ": not ordered", e);
                case REFUSED -> e;
            };
        }
    }
}
