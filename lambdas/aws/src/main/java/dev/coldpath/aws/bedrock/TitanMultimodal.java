package dev.coldpath.aws.bedrock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.aws.AtOnce;
import dev.coldpath.aws.Repeats;
import dev.coldpath.intelligence.ingest.ImageEmbedder;
import dev.coldpath.intelligence.ingest.Pictures.Picture;
import dev.coldpath.intelligence.vector.Embedder;
import dev.coldpath.intelligence.vector.Point;
import java.util.Base64;
import java.util.List;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/// Titan Multimodal Embeddings, with 256 numbers: pictures, and the words that look for them, in one space.
public final class TitanMultimodal implements Embedder, ImageEmbedder {
    private static final String MODEL = "amazon.titan-embed-image-v1";
    private static final int CALLS = 16;

    private final Titan titan;
    private final AtOnce calls = new AtOnce(CALLS);

    /// Takes a client that tries each call once.
    public TitanMultimodal(BedrockRuntimeClient client, Repeats repeats) {
        this.titan = new Titan(client, MODEL, repeats);
    }

    @Override
    public String model() {
        return MODEL;
    }

    @Override
    public int length() {
        return Titan.LENGTH;
    }

    @Override
    public List<Point> embed(List<String> texts) {
        return calls.ask(texts, text -> titan.embed(shaped().put("inputText", FewWords.of(text))));
    }

    /// The model is known to see PNG and JPEG; what it does not see, it refuses.
    @Override
    public Point embed(Picture picture) {
        return titan.embed(shaped().put("inputImage", Base64.getEncoder().encodeToString(picture.bytes())));
    }

    private static ObjectNode shaped() {
        ObjectNode input = Titan.input();
        input.putObject("embeddingConfig").put("outputEmbeddingLength", Titan.LENGTH);
        return input;
    }
}
