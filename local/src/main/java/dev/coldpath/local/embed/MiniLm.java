package dev.coldpath.local.embed;

import dev.coldpath.intelligence.vector.Embedder;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// all-MiniLM-L6-v2, its weights in eight bits each, in this process. The first text loads it, which takes about a
/// second and 200 MB.
public final class MiniLm implements Embedder {
    private static final String MODEL = "all-MiniLM-L6-v2-q";
    private static final int LENGTH = 384;
    private static final int INVALID = 400;
    private static final int BROKEN = 500;

    private @Nullable AllMiniLmL6V2QuantizedEmbeddingModel loaded;

    @Override
    public String model() {
        return MODEL;
    }

    @Override
    public int length() {
        return LENGTH;
    }

    @Override
    public List<Point> embed(List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        if (texts.stream().anyMatch(String::isBlank)) {
            throw new UpstreamFailed(INVALID, new IllegalArgumentException(MODEL + ": a text is blank"));
        }
        try {
            List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
            return ready().embedAll(segments).content().stream()
                    .map(each -> Point.towards(each.vector()))
                    .toList();
        } catch (RuntimeException | LinkageError e) {
            throw new UpstreamFailed(BROKEN, e);
        }
    }

    private synchronized AllMiniLmL6V2QuantizedEmbeddingModel ready() {
        if (loaded == null) {
            loaded = load();
        }
        return loaded;
    }

    /// The tokenizer under it would otherwise tell its makers about every start on a machine at Amazon's, and look for
    /// faster libraries on the network. The model spreads over the processors by itself, so texts come one by one.
    private static AllMiniLmL6V2QuantizedEmbeddingModel load() {
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        return new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
    }
}
