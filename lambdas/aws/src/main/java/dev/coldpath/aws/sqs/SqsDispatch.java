package dev.coldpath.aws.sqs;

import dev.coldpath.aws.Trouble;
import dev.coldpath.store.StoreDown;
import dev.coldpath.webhook.DeliveryId;
import dev.coldpath.webhook.Dispatch;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/// Hands deliveries to their sender as messages that name them, delayed as long as a queue can. The queue is a standard
/// one, which serves the endpoints fairly because each message names one as its group: a slow receiver keeps its own
/// messages waiting.
public final class SqsDispatch implements Dispatch {
    private final Supplier<SqsClient> clients;
    private final URI queue;
    private @Nullable SqsClient made;

    /// Takes the queue by its URL.
    ///
    /// @param clients asked once, when there is something to hand over: few jobs have endpoints
    public SqsDispatch(Supplier<SqsClient> clients, URI queue) {
        this.clients = clients;
        this.queue = queue;
    }

    @Override
    public void send(DeliveryId delivery, Duration in) {
        SendMessageRequest request = SendMessageRequest.builder()
                .queueUrl(queue.toString())
                .messageBody(delivery.toString())
                .messageGroupId(delivery.endpoint().value())
                .delaySeconds(Math.toIntExact(in.toSeconds()))
                .build();
        try {
            client().sendMessage(request);
        } catch (SdkException e) {
            throw switch (Trouble.of(e)) {
                case BUSY, LOST -> new StoreDown("delivery " + delivery + ": not handed over", e);
                case REFUSED -> e;
            };
        }
    }

    private synchronized SqsClient client() {
        if (made == null) {
            made = clients.get();
        }
        return made;
    }
}
