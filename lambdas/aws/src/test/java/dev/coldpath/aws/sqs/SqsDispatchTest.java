package dev.coldpath.aws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.aws.moto.Interference;
import dev.coldpath.hook.EndpointId;
import dev.coldpath.testkit.Samples;
import dev.coldpath.webhook.DeliveryId;
import dev.coldpath.webhook.EventId;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/// Hands deliveries over by message, against a queue of ElasticMQ.
class SqsDispatchTest {
    private static final ElasticMq SERVER = new ElasticMq();

    private final SqsClient client = SERVER.client(new Interference(SendMessageRequest.class));
    private final URI queue = ElasticMq.queue(client, Samples.word());

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_message_names_its_delivery_and_counts_as_its_endpoints() {
        EndpointId endpoint = new EndpointId("whe_" + "0".repeat(24));
        DeliveryId delivery = new DeliveryId(endpoint, Samples.NOON, EventId.of(Samples.jobId()));

        new SqsDispatch(() -> client, queue).send(delivery);

        assertThat(messages()).singleElement().satisfies(message -> {
            assertThat(message.body()).isEqualTo(delivery.toString());
            assertThat(message.attributes())
                    .containsEntry(MessageSystemAttributeName.MESSAGE_GROUP_ID, endpoint.value());
        });
    }

    private List<Message> messages() {
        return client.receiveMessage(ReceiveMessageRequest.builder()
                        .queueUrl(queue.toString())
                        .messageSystemAttributeNames(MessageSystemAttributeName.MESSAGE_GROUP_ID)
                        .build())
                .messages();
    }
}
