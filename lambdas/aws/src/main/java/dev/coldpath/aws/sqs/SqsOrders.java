package dev.coldpath.aws.sqs;

import dev.coldpath.aws.Trouble;
import dev.coldpath.store.StoreDown;
import java.net.URI;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/// Orders work by messages that say which, and does not wait for it.
public final class SqsOrders implements Consumer<String> {
    private final SqsClient client;
    private final URI queue;
    private final String work;

    /// Takes the queue by its URL.
    ///
    /// @param work what is ordered, for those who read of failures
    public SqsOrders(SqsClient client, URI queue, String work) {
        this.client = client;
        this.queue = queue;
        this.work = work;
    }

    @Override
    public void accept(String message) {
        try {
            client.sendMessage(SendMessageRequest.builder()
                    .queueUrl(queue.toString())
                    .messageBody(message)
                    .build());
        } catch (SdkException e) {
            throw switch (Trouble.of(e)) {
                case BUSY, LOST -> new StoreDown(work + ": not ordered", e);
                case REFUSED -> e;
            };
        }
    }
}
