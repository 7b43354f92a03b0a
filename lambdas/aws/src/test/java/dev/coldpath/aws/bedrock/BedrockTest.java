package dev.coldpath.aws.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.coldpath.aws.Repeats;
import dev.coldpath.aws.s3mock.S3Mock;
import dev.coldpath.intelligence.ingest.Pictures.Picture;
import dev.coldpath.intelligence.model.TextModel.Prompt;
import dev.coldpath.intelligence.retrieve.Retries;
import dev.coldpath.intelligence.vector.Embedder;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.testkit.BedrockStub;
import dev.coldpath.testkit.Proves;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

class BedrockTest {
    private static final Prompt PROMPT = new Prompt("Label these.", "a private matter");
    private static final Instant NOW = Instant.parse("2026-05-12T12:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(20);

    private final BedrockStub stub;
    private final BedrockRuntimeClient client;

    BedrockTest() throws IOException {
        this.stub = new BedrockStub();
        this.client = client(stub.address());
    }

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void a_text_is_sent_as_titan_reads_it_and_its_vector_has_length_1() throws Exception {
        stub.answers(200, "{\"embedding\":" + numbers(256, 3) + ",\"inputTextTokenCount\":4}");

        Point point =
                new TitanText(client, Repeats.NONE).embed(List.of("Café \"x\"")).getFirst();

        assertThat(stub.paths()).containsExactly("/model/amazon.titan-embed-text-v2%3A0/invoke");
        assertThat(stub.requests().getFirst())
                .isEqualTo("{\"inputText\":\"Café \\\"x\\\"\",\"dimensions\":256,\"normalize\":true}");
        assertThat(point.numbers()).containsOnly(1 / 16f);
    }

    @Test
    void texts_keep_their_order_though_they_are_asked_at_once() {
        for (int n = 0; n < 40; n++) {
            stub.answers(200, "{\"embedding\":" + numbers(256, 1) + "}");
        }

        List<Point> points = new TitanMultimodal(client, Repeats.NONE)
                .embed(IntStream.range(0, 40).mapToObj(n -> "text " + n).toList());

        assertThat(points).hasSize(40);
        assertThat(stub.requests()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void a_picture_and_a_text_go_to_one_model() throws Exception {
        stub.answers(200, "{\"embedding\":" + numbers(256, 1) + "}")
                .answers(200, "{\"embedding\":" + numbers(256, 1) + "}");
        TitanMultimodal model = new TitanMultimodal(client, Repeats.NONE);

        model.embed(new Picture("image/png", new byte[] {1, 2, 3}));
        model.embed(List.of("words"));

        assertThat(stub.paths()).containsOnly("/model/amazon.titan-embed-image-v1/invoke");
        assertThat(stub.requests())
                .containsExactly(
                        "{\"embeddingConfig\":{\"outputEmbeddingLength\":256},\"inputImage\":\"AQID\"}",
                        "{\"embeddingConfig\":{\"outputEmbeddingLength\":256},\"inputText\":\"words\"}");
    }

    @Test
    void a_query_longer_than_the_model_reads_is_cut_and_not_refused() {
        stub.answers(200, "{\"embedding\":" + numbers(256, 1) + "}");
        String query = IntStream.range(0, 660).mapToObj(_ -> "ab").collect(Collectors.joining(" "));

        assertThat(new TitanMultimodal(client, Repeats.NONE).embed(List.of(query)))
                .hasSize(1);
    }

    @Test
    void of_many_texts_only_those_are_asked_again_that_the_model_was_too_busy_for() {
        List<Duration> pauses = new CopyOnWriteArrayList<>();
        Retries retries = new Retries(() -> NOW, until -> pauses.add(Duration.between(NOW, until)));
        stub.answers(429, "{\"message\":\"slow down\"}").answers(503, "{\"message\":\"later\"}");
        for (int n = 0; n < 32; n++) {
            stub.answers(200, "{\"embedding\":" + numbers(256, 1) + "}");
        }

        List<Point> points = new TitanText(client, retries::inBackground)
                .embed(IntStream.range(0, 32).mapToObj(n -> "text " + n).toList());

        assertThat(points).hasSize(32);
        assertThat(stub.requests()).hasSize(34);
        assertThat(pauses).hasSize(2).contains(Duration.ofMillis(200));
    }

    @Test
    void an_answer_that_is_no_vector_of_the_space_is_no_answer() {
        Embedder model = new TitanText(client, Repeats.NONE);
        for (String body : List.of(
                "{}",
                "[]",
                "no JSON",
                "{\"embedding\":" + numbers(255, 1) + "}",
                "{\"embedding\":" + numbers(256, 0) + "}")) {
            stub.answers(200, body);

            UpstreamFailed failed = catchThrowableOfType(UpstreamFailed.class, () -> model.embed(List.of("x")));

            assertThat(failed.status()).as(body).isEqualTo(502);
        }
    }

    @Test
    @Proves("I-67")
    void a_refusal_is_told_by_its_status_and_shows_no_text() {
        Map<Integer, String> reasons = Map.of(
                400, "invalid request",
                403, "permission denied",
                404, "model not found",
                408, "timed out",
                429, "throttled",
                500, "unavailable",
                503, "unavailable");
        reasons.forEach((status, reason) -> {
            stub.answers(status, "{\"message\":\"said the model\"}")
                    .answers(status, "{\"message\":\"said the model\"}");

            UpstreamFailed embedding = catchThrowableOfType(
                    UpstreamFailed.class, () -> new TitanText(client, Repeats.NONE).embed(List.of("a private matter")));
            UpstreamFailed text = catchThrowableOfType(
                    UpstreamFailed.class, () -> new ConverseText(client, "some.model").answer(PROMPT, LONG));

            assertThat(List.of(embedding.status(), text.status())).containsOnly(status);
            assertThat(List.of(embedding.reason(), text.reason())).containsOnly(reason);
            assertThat(all(embedding) + all(text)).doesNotContain("private");
        });
    }

    @Test
    void a_model_is_asked_through_converse() throws Exception {
        stub.answers(
                200,
                "{\"output\":{\"message\":{\"role\":\"assistant\",\"content\":[{\"text\":\"two \"},{\"text\":\"parts\"}]}},"
                        + "\"stopReason\":\"end_turn\",\"usage\":{\"inputTokens\":1,\"outputTokens\":2,\"totalTokens\":3},"
                        + "\"metrics\":{\"latencyMs\":5}}");

        String answer = new ConverseText(client, "eu.some.model-v1:0").answer(PROMPT, LONG);

        assertThat(answer).isEqualTo("two parts");
        assertThat(stub.paths()).containsExactly("/model/eu.some.model-v1%3A0/converse");
        JsonNode body = new ObjectMapper().readTree(stub.requests().getFirst());
        assertThat(body.at("/system/0/text").textValue()).isEqualTo("Label these.");
        assertThat(body.at("/messages/0/role").textValue()).isEqualTo("user");
        assertThat(body.at("/messages/0/content/0/text").textValue()).isEqualTo("a private matter");
        assertThat(body.at("/inferenceConfig/temperature").doubleValue()).isZero();
    }

    @Test
    void an_answer_without_text_is_no_answer() {
        for (String body : List.of("{}", "{\"output\":{\"message\":{\"role\":\"assistant\",\"content\":[]}}}")) {
            stub.answers(200, body);

            assertThat(catchThrowableOfType(
                                    UpstreamFailed.class, () -> new ConverseText(client, "m").answer(PROMPT, LONG))
                            .status())
                    .isEqualTo(502);
        }
    }

    @Test
    void nobody_there_is_unreachable() {
        stub.close();

        assertThat(catchThrowableOfType(UpstreamFailed.class, () -> new ConverseText(client, "m").answer(PROMPT, LONG))
                        .reason())
                .isEqualTo("unreachable");
    }

    private static String numbers(int count, int each) {
        return Collections.nCopies(count, Integer.toString(each)).stream().collect(Collectors.joining(",", "[", "]"));
    }

    private static String all(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static BedrockRuntimeClient client(URI address) {
        return BedrockRuntimeClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .endpointOverride(address)
                .region(S3Mock.REGION)
                .credentialsProvider(S3Mock.ANYBODY)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .build())
                .build();
    }
}
