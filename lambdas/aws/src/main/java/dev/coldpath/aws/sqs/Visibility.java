package dev.coldpath.aws.sqs;

import dev.coldpath.aws.Trouble;
import dev.coldpath.store.StoreDown;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;

/// When messages that were taken come again, unless they are done with before.
public final class Visibility {
    private final SqsClient client;
    private final URI queue;

    /// Takes the queue by its URL.
    public Visibility(SqsClient client, URI queue) {
        this.client = client;
        this.queue = queue;
    }

    /// Hides the message for so long, from now on.
    ///
    /// @throws StoreDown when it may come again earlier or later
    public void hide(Message message, Duration in) {
        try {
            client.changeMessageVisibility(ChangeMessageVisibilityRequest.builder()
                    .queueUrl(queue.toString())
                    .receiptHandle(message.receipt())
                    .visibilityTimeout(Math.toIntExact(in.toSeconds()))
                    .build());
        } catch (SdkException e) {
            throw switch (Trouble.of(e)) {
                case BUSY, LOST -> new StoreDown(message + ": its time was not moved", e);
                case REFUSED -> e;
            };
        }
    }
}
