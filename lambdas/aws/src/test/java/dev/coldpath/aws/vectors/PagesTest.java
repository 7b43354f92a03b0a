package dev.coldpath.aws.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.coldpath.aws.Repeats;
import dev.coldpath.aws.s3mock.S3Mock;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorQuery;
import dev.coldpath.intelligence.vector.VectorQuery.Filter;
import dev.coldpath.testkit.BedrockStub;
import dev.coldpath.testkit.contract.SampleVectors;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3vectors.S3VectorsClient;

/// The engine of the other tests gives no pages, so a server gives them that says what the service's documents say.
class PagesTest {
    private static final Shelf SHELF = new Shelf(VectorName.TEXT, Optional.of("X"), Optional.empty());
    private static final VectorQuery QUERY =
            new VectorQuery(VectorName.TEXT, SampleVectors.point(1, 0), 1_000, Filter.NONE);

    @Test
    void a_querys_results_are_read_page_by_page_to_their_end() throws Exception {
        try (BedrockStub stub = new BedrockStub()) {
            stub.answers(200, page("a", "\"token-1\""))
                    .answers(200, page("b", "\"tökén-2\""))
                    .answers(200, page("c", "null"));

            Nearest nearest = new Nearest(1_000);
            shelves(stub).nearest(SHELF, QUERY, 1_000, nearest);

            assertThat(nearest.hits()).extracting(hit -> hit.record().id()).containsExactly("a", "b", "c");
            List<JsonNode> asked = stub.requests().stream().map(PagesTest::json).toList();
            assertThat(asked)
                    .extracting(body -> body.path("nextToken").asText("none"))
                    .containsExactly("none", "token-1", "tökén-2");
            assertThat(asked)
                    .allSatisfy(body -> assertThat(body.path("topK").asInt()).isEqualTo(1_000));
        }
    }

    @Test
    void no_page_is_read_of_which_nothing_can_be_among_the_nearest() throws Exception {
        try (BedrockStub stub = new BedrockStub()) {
            stub.answers(200, page("a", 0.5, "\"token-1\""))
                    .answers(200, page("b", 0.6, "\"token-2\""))
                    .answers(200, page("c", 0.7, "null"));

            Nearest nearest = new Nearest(1);
            shelves(stub).nearest(SHELF, QUERY, 1_000, nearest);

            assertThat(nearest.hits()).extracting(hit -> hit.record().id()).containsExactly("a");
            assertThat(stub.requests()).hasSize(2);
        }
    }

    @Test
    void a_page_that_fails_fails_the_query() throws Exception {
        try (BedrockStub stub = new BedrockStub()) {
            stub.answers(200, page("a", "\"token-1\"")).answers(429, "{\"message\":\"slow down\"}");

            assertThatThrownBy(() -> shelves(stub).nearest(SHELF, QUERY, 1_000, new Nearest(1_000)))
                    .isInstanceOfSatisfying(
                            UpstreamFailed.class, e -> assertThat(e.status()).isEqualTo(429));
        }
    }

    private static String page(String key, String next) {
        return page(key, 0.5, next);
    }

    private static String page(String key, double distance, String next) {
        return "{\"vectors\":[{\"key\":\"" + key + "\",\"distance\":" + distance
                + ",\"metadata\":{\"duplicate\":false}}]," + "\"distanceMetric\":\"cosine\",\"nextToken\":" + next
                + "}";
    }

    private static JsonNode json(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (java.io.IOException e) {
            throw new AssertionError(body, e);
        }
    }

    private static Shelves shelves(BedrockStub stub) {
        S3VectorsClient client = S3VectorsClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .endpointOverride(stub.address())
                .region(S3Mock.REGION)
                .credentialsProvider(S3Mock.ANYBODY)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .addExecutionInterceptor(new Pages())
                        .build())
                .build();
        return new Shelves(client, "bucket", () -> SampleVectors.MAY, Repeats.NONE);
    }
}
