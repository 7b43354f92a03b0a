package dev.coldpath.aws.bedrock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.aws.Repeats;
import dev.coldpath.aws.Upstream;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;

/// What Amazon's two embedding models have in common: a JSON object in, an object with `embedding` out, one input a
/// call.
final class Titan {
    static final int LENGTH = 256;
    private static final int NO_SENSE = 502;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BedrockRuntimeClient client;
    private final String model;
    private final Repeats repeats;

    Titan(BedrockRuntimeClient client, String model, Repeats repeats) {
        this.client = client;
        this.model = model;
        this.repeats = repeats;
    }

    static ObjectNode input() {
        return JSON.createObjectNode();
    }

    Point embed(ObjectNode input) {
        InvokeModelRequest request = InvokeModelRequest.builder()
                .modelId(model)
                .contentType("application/json")
                .accept("application/json")
                .body(SdkBytes.fromUtf8String(input.toString()))
                .build();
        return repeats.ask(() ->
                point(Upstream.asked(() -> client.invokeModel(request)).body().asUtf8String()));
    }

    private Point point(String answer) {
        try {
            JsonNode numbers = JSON.readTree(answer).path("embedding");
            if (numbers.size() != LENGTH) {
                throw new IllegalStateException(model + ": a vector of " + numbers.size() + " numbers, not " + LENGTH);
            }
            float[] vector = new float[LENGTH];
            for (int i = 0; i < LENGTH; i++) {
                vector[i] = (float) numbers.get(i).doubleValue();
            }
            return Point.towards(vector);
        } catch (JsonProcessingException _) {
            // that one shows what it could not read
            throw new UpstreamFailed(NO_SENSE, new IllegalStateException(model + ": its answer is no JSON"));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new UpstreamFailed(NO_SENSE, e);
        }
    }
}
