package dev.coldpath.aws.bedrock;

import dev.coldpath.aws.AtOnce;
import dev.coldpath.aws.Repeats;
import dev.coldpath.intelligence.vector.Embedder;
import dev.coldpath.intelligence.vector.Point;
import java.util.List;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/// Titan Text Embeddings V2, with 256 numbers.
public final class TitanText implements Embedder {
    private static final String MODEL = "amazon.titan-embed-text-v2:0";
    private static final int CALLS = 16;

    private final Titan titan;
    private final AtOnce calls = new AtOnce(CALLS);

    /// Takes a client that tries each call once.
    public TitanText(BedrockRuntimeClient client, Repeats repeats) {
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
        return calls.ask(texts, this::embed);
    }

    private Point embed(String text) {
        return titan.embed(Titan.input()
                .put("inputText", text)
                .put("dimensions", Titan.LENGTH)
                .put("normalize", true));
    }
}
