package dev.coldpath.aws.sqs;

import dev.coldpath.admin.DeadLetter;
import dev.coldpath.admin.Outcome.Objection;
import dev.coldpath.admin.Redriver;
import dev.coldpath.aws.Trouble;
import dev.coldpath.store.StoreDown;
import java.net.URI;
import java.time.Instant;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/// Sends a dead letter to the queue it came from. Twice is no harm: whoever takes it asks the store what is still to be
/// done.
public final class SqsRedriver implements Redriver {
    private final SqsClient client;
    private final URI queue;

    /// Takes the queue by its URL.
    public SqsRedriver(SqsClient client, URI queue) {
        this.client = client;
        this.queue = queue;
    }

    @Override
    public Redriven redrive(DeadLetter letter, Instant now) {
        if (letter.body().isEmpty()) {
            return new Redriven.Not(Objection.NOT_REDRIVABLE);
        }
        try {
            client.sendMessage(SendMessageRequest.builder()
                    .queueUrl(queue.toString())
                    .messageBody(letter.body())
                    .build());
            return new Redriven.Sent();
        } catch (SdkException e) {
            throw switch (Trouble.of(e)) {
                case BUSY, LOST -> new StoreDown(letter + ": its queue does not answer", e);
                case REFUSED -> e;
            };
        }
    }
}
