package dev.coldpath.aws.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.admin.DeadLetter;
import dev.coldpath.admin.DeadLetterId;
import dev.coldpath.admin.LetterQueue;
import dev.coldpath.admin.Outcome.Objection;
import dev.coldpath.admin.Redriver.Redriven;
import dev.coldpath.aws.moto.Interference;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/// Dead letters sent again, against a queue of ElasticMQ.
class SqsRedriverTest {
    private static final ElasticMq SERVER = new ElasticMq();

    private final Interference sends = new Interference(SendMessageRequest.class);
    private final SqsClient client = SERVER.client(sends);
    private final URI queue = ElasticMq.queue(client, Samples.word());
    private final SqsRedriver redriver = new SqsRedriver(client, queue);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    @Proves("J-32")
    void a_letter_goes_to_its_queue_as_it_came() {
        assertThat(redriver.redrive(letter("{\"detail\":{}}"), Samples.NOON)).isEqualTo(new Redriven.Sent());

        assertThat(client.receiveMessage(ReceiveMessageRequest.builder()
                                .queueUrl(queue.toString())
                                .build())
                        .messages())
                .singleElement()
                .satisfies(message -> assertThat(message.body()).isEqualTo("{\"detail\":{}}"));
    }

    @Test
    void a_letter_of_which_nothing_was_kept_cannot_be_sent() {
        assertThat(redriver.redrive(letter(""), Samples.NOON)).isEqualTo(new Redriven.Not(Objection.NOT_REDRIVABLE));
    }

    @Test
    void a_send_that_may_not_have_happened_is_for_the_operator_to_repeat() {
        sends.plan(Interference.lostBefore(), Interference.throttled());

        assertThatThrownBy(() -> redriver.redrive(letter("x"), Samples.NOON)).isInstanceOf(StoreDown.class);
        assertThatThrownBy(() -> redriver.redrive(letter("x"), Samples.NOON)).isInstanceOf(StoreDown.class);
        assertThat(redriver.redrive(letter("x"), Samples.NOON)).isEqualTo(new Redriven.Sent());
    }

    private static DeadLetter letter(String body) {
        return new DeadLetter(
                new DeadLetterId(LetterQueue.EVENTS, Samples.NOON, "x"),
                Optional.empty(),
                "unreadable",
                body,
                Optional.empty());
    }
}
