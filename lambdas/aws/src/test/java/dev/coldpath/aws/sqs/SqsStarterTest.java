package dev.coldpath.aws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.aws.moto.Interference;
import dev.coldpath.job.Job;
import dev.coldpath.settle.Starter.Start;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Samples;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.KmsThrottledException;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/// Starts by message, against a queue of ElasticMQ.
class SqsStarterTest {
    private static final ElasticMq SERVER = new ElasticMq();

    private final Interference sends = new Interference(SendMessageRequest.class);
    private final SqsClient client = SERVER.client(sends);
    private final URI queue = ElasticMq.queue(client, Samples.word());
    private final SqsStarter starter = new SqsStarter(client, queue);
    private final Job job = Samples.queuedJob();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    @Proves("core I-13")
    void a_message_holds_the_jobs_id_and_nothing_else_and_counts_as_its_accounts() {
        assertThat(starter.start(job)).isEqualTo(Start.STARTED);

        assertThat(messages()).singleElement().satisfies(message -> {
            assertThat(message.body()).isEqualTo(job.id().toString());
            assertThat(message.attributes())
                    .containsEntry(
                            MessageSystemAttributeName.MESSAGE_GROUP_ID,
                            job.scope().account().value());
        });
    }

    @Test
    @Proves("J-16")
    void a_start_repeated_is_the_same_message_again_for_the_claim_to_tell_apart() {
        assertThat(Race.of(4, () -> starter.start(job))).containsOnly(Start.STARTED);

        assertThat(messages())
                .hasSize(4)
                .extracting(Message::body)
                .containsOnly(job.id().toString());
    }

    @Test
    @Proves({"J-12", "J-13"})
    void nobody_knows_whether_a_start_happened_that_was_throttled_or_lost() {
        sends.plan(
                Interference.throttled(),
                Interference.answered("RequestThrottled", 403),
                Interference.answered("InternalError", 500),
                Interference.answered("ServiceUnavailable", 503),
                Interference.lostBefore(),
                Interference.lostAfter());

        for (int call = 0; call < 6; call++) {
            assertThat(starter.start(job)).as("call %d", call).isEqualTo(Start.UNKNOWN);
        }
        assertThat(messages()).as("the answer was lost, not the message").hasSize(1);
    }

    @Test
    @Proves("J-12")
    void a_queue_whose_own_key_has_no_room_is_a_queue_that_has_none() {
        sends.plan(new Interference.Fault() {
            @Override
            public void before() {
                throw KmsThrottledException.builder()
                        .statusCode(400)
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("KMS.ThrottlingException")
                                .build())
                        .build();
            }
        });

        assertThat(starter.start(job)).isEqualTo(Start.UNKNOWN);
    }

    @Test
    @Proves("J-13")
    void a_start_that_is_refused_for_good_can_never_happen() {
        sends.plan(Interference.answered("AccessDenied", 403), Interference.answered("InvalidMessageContents", 400));

        assertThat(starter.start(job)).isEqualTo(Start.IMPOSSIBLE);
        assertThat(starter.start(job)).isEqualTo(Start.IMPOSSIBLE);
        assertThat(new SqsStarter(client, URI.create(queue + "x")).start(job)).isEqualTo(Start.IMPOSSIBLE);
        assertThat(messages()).isEmpty();
    }

    private List<Message> messages() {
        return client.receiveMessage(ReceiveMessageRequest.builder()
                        .queueUrl(queue.toString())
                        .maxNumberOfMessages(10)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .build())
                .messages();
    }
}
