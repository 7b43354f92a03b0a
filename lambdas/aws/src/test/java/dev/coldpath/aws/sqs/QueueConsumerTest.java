package dev.coldpath.aws.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.api.JsonLog;
import dev.coldpath.aws.Names;
import dev.coldpath.pass.Crew;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class QueueConsumerTest {
    private static final String BATCH = """
        {"Records": [
          {"messageId": "m1", "receiptHandle": "r", "body": "good", "attributes": {"SentTimestamp": "1"}},
          {"messageId": "m2", "body": "bad canary"},
          {"messageId": "m3", "body": "good too"}]}\
        """;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Test
    void every_message_is_taken_and_an_answer_without_names_says_that_all_are_done() {
        assertThat(serve(message -> seen.add(message.body()), BATCH)).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(seen).containsExactly("good", "bad canary", "good too");
        assertThat(lines).isEmpty();
    }

    @Test
    @Proves("J-17")
    void one_that_fails_is_named_and_holds_up_no_other() {
        assertThat(serve(this::onlyGood, BATCH)).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m2\"}]}");

        assertThat(seen).containsExactly("good", "good too");
    }

    @Test
    @Proves("J-17")
    void several_at_once_are_answered_for_one_by_one() {
        CountDownLatch together = new CountDownLatch(3);
        Consumer<Message> waiting = message -> {
            together.countDown();
            try {
                together.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
            }
            onlyGood(message);
        };

        assertThat(serve(new Crew(8), waiting, BATCH))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m2\"}]}");

        assertThat(seen).containsExactlyInAnyOrder("good", "good too");
    }

    @Test
    void the_call_that_keeps_a_functions_snapshot_is_a_batch_with_nothing_in_it() {
        for (Crew crew : List.of(Crew.ALONE, new Crew(8))) {
            assertThat(serve(crew, message -> seen.add(message.body()), Names.WakeCall.EVENT))
                    .isEqualTo("{\"batchItemFailures\":[]}");
        }

        assertThat(seen).isEmpty();
        assertThat(lines).isEmpty();
    }

    @Test
    @Proves("X-19")
    void a_failure_is_told_of_by_the_messages_id_and_never_by_what_it_says() {
        serve(this::onlyGood, BATCH);

        assertThat(lines)
                .singleElement()
                .satisfies(line ->
                        assertThat(line).contains("\"request_id\":\"m2\"").doesNotContain("canary"));
        assertThat(new Message("m2", "bad canary", Instant.EPOCH, "r2")).hasToString("message m2");
    }

    @Test
    @Proves("X-22")
    void the_alarms_of_queues_count_lines_of_failures_and_none_of_what_comes_again_as_planned() throws IOException {
        serve(this::onlyGood, BATCH);
        JsonNode failed = new JsonMapper().readTree(lines.getFirst());
        serve(
                message -> {
                    throw new ComesAgain("job 1: is tried again in 5 s");
                },
                BATCH);
        JsonNode again = new JsonMapper().readTree(lines.getLast());

        assertThat(Names.MessageFailed.PATTERN)
                .isEqualTo(
                        "{ $.event = %s && $.causes[0].class != %s }",
                        failed.path("event"), again.at("/causes/0/class"));
        assertThat(failed.at("/causes/0/class")).isNotEqualTo(again.at("/causes/0/class"));
    }

    @Test
    void what_is_no_batch_is_refused_whole() {
        for (String bad : List.of(
                "{}",
                "[]",
                "{\"Records\":{}}",
                "{\"Records\":[{\"body\":\"x\"}]}",
                "{\"Records\":[{\"messageId\":\"m1\",\"body\":{}}]}",
                "")) {
            assertThatThrownBy(() -> serve(message -> seen.add(message.body()), bad))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("batch: ");
        }
        assertThat(seen).isEmpty();
    }

    private void onlyGood(Message message) {
        if (message.body().startsWith("bad")) {
            throw new StoreDown("jobs: no answer", new IllegalStateException(message.body()));
        }
        seen.add(message.body());
    }

    private String serve(Consumer<Message> work, String batch) {
        return serve(Crew.ALONE, work, batch);
    }

    private String serve(Crew crew, Consumer<Message> work, String batch) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            new QueueConsumer(crew, work, new JsonLog(() -> Samples.NOON, lines::add))
                    .serve(new ByteArrayInputStream(batch.getBytes(StandardCharsets.UTF_8)), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
