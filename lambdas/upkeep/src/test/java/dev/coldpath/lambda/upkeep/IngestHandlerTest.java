package dev.coldpath.lambda.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.aws.AwsContent;
import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Names.Env;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.aws.moto.SampleEvent;
import dev.coldpath.aws.moto.SerialAws;
import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.ingest.Spaces;
import dev.coldpath.intelligence.memory.MemoryVectors;
import dev.coldpath.intelligence.narrative.Captioned;
import dev.coldpath.testkit.Proves;
import dev.coldpath.time.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/// Drops through the inbox, against the test server.
@ExtendWith(Moto.class)
class IngestHandlerTest {
    private static final String DROP = """
        {"platform":"TIKTOK","contentId":"7351","title":"Smart watch launch day","tags":["#SmartWatch"],\
        "publishedAt":"2026-04-28T09:00:00Z"}
        {"platform":"","contentId":"7352"}
        """;

    private final MotoAccount account = new MotoAccount();
    private final Map<String, String> env = account.environment();
    private final AwsEngine aws = SerialAws.engine(Config.from(env, Role.INGEST), WallClock.inMillis());
    private final AwsContent content = new AwsContent(aws);
    private final Spaces spaces = new Spaces(new MemoryVectors(), Optional.empty(), Optional.empty(), Map::of);
    private final IngestHandler handler = new IngestHandler(ContentWiring.ingest(aws, spaces));

    @Test
    @Proves("I-60")
    void a_drop_is_taken_in_and_moved_away_and_what_was_refused_lies_beside_it() {
        TestInbox inbox = new TestInbox(env);
        inbox.lay("content/first.ndjson", DROP);

        assertThat(Batch.of(TestInbox.laid("content/first.ndjson")).to(handler)).isEmpty();

        assertThat(content.items().byContent(List.of(new ContentKey("TIKTOK", "7351"))))
                .singleElement()
                .satisfies(item -> assertThat(item.tags()).containsExactly("smartwatch"));
        assertThat(content.contentRuns().newest(5)).singleElement().satisfies(run -> {
            assertThat(run.source()).isEqualTo("content/first.ndjson");
            assertThat(run.rejected()).containsExactly(new ContentRun.Note(2, "platform is invalid"));
        });
        assertThat(inbox.text("content/first.ndjson")).isEmpty();
        assertThat(inbox.text("done/first.ndjson")).hasValue(DROP);
        assertThat(inbox.text("rejected/first.ndjson.ndjson").orElseThrow())
                .contains("\"line\":2", "platform is invalid");
    }

    @Test
    @Proves("I-61")
    void a_drop_that_is_told_of_twice_is_taken_in_once_and_what_tells_of_none_stays() {
        TestInbox inbox = new TestInbox(env);
        inbox.lay("content/first.ndjson", DROP);
        Batch batch = Batch.of(TestInbox.laid("content/first.ndjson"), TestInbox.laid("done/first.ndjson"), "canary");

        assertThat(batch.to(handler)).containsExactly("m2", "m3");
        assertThat(batch.to(handler)).containsExactly("m2", "m3");

        assertThat(content.contentRuns().newest(5)).hasSize(1);
    }

    @Test
    void what_is_left_when_time_is_up_comes_back_through_the_queue() {
        TestInbox inbox = new TestInbox(env);
        inbox.lay("content/long.ndjson", DROP.repeat(250));
        Instant[] now = {Instant.parse("2026-04-28T12:00:00Z")};
        AwsEngine hasty =
                SerialAws.engine(Config.from(env, Role.INGEST), () -> now[0] = now[0].plus(Duration.ofMinutes(7)));
        IngestHandler hastily = new IngestHandler(ContentWiring.ingest(hasty, spaces));

        assertThat(Batch.of(TestInbox.laid("content/long.ndjson")).to(hastily)).isEmpty();
        assertThat(inbox.text("content/long.ndjson")).isPresent();

        List<Message> left = account.sqs()
                .receiveMessage(ReceiveMessageRequest.builder()
                        .queueUrl(env.get(Env.DROPS_QUEUE))
                        .build())
                .messages();
        assertThat(Batch.of(left.stream().map(Message::body).toArray(String[]::new))
                        .to(handler))
                .isEmpty();
        assertThat(content.contentRuns().newest(5)).singleElement().satisfies(run -> {
            assertThat(run.tally().processed()).isEqualTo(250);
            assertThat(run.tally().rejected()).isEqualTo(250);
        });
        assertThat(inbox.text("done/long.ndjson")).isPresent();
    }

    @Test
    @Proves("I-59")
    void narratives_are_computed_when_it_is_time_and_when_the_operator_says_so() {
        AwsEngine computing = SerialAws.engine(Config.from(env, Role.NARRATIVES), WallClock.inMillis());
        NarrativesHandler narratives = new NarrativesHandler(ContentWiring.narratives(
                computing, new Captioned(Optional.empty(), computing.waiting().time())));

        assertThat(Batch.of("scheduled").to(narratives)).isEmpty();
        var first = content.narratives().computedAt(Window.WEEK);
        assertThat(first).isPresent();
        assertThat(Batch.of("scheduled").to(narratives)).isEmpty();
        assertThat(content.narratives().computedAt(Window.WEEK))
                .as("they are not due again")
                .isEqualTo(first);
        assertThat(Batch.of("0198c0de-0000-7000-8000-000000000001").to(narratives))
                .isEmpty();
        assertThat(content.narratives().computedAt(Window.WEEK)).isNotEqualTo(first);
    }

    @Test
    void the_sample_environments_are_enough_and_nothing_less() {
        assertThat(Config.from(SampleEvent.environment("IngestFunction"), Role.INGEST))
                .isNotNull();
        assertThat(Config.from(SampleEvent.environment("NarrativesFunction"), Role.NARRATIVES))
                .isNotNull();
        assertThat(Config.from(SampleEvent.environment("EmbeddingsFunction"), Role.EMBEDDINGS))
                .isNotNull();
        assertThatThrownBy(() -> ContentWiring.embeddings(Map.of()))
                .hasMessageContaining("COLDPATH_CONTENT_TABLE is missing")
                .hasMessageContaining("COLDPATH_OPERATOR_CONTACT is missing");
    }
}
