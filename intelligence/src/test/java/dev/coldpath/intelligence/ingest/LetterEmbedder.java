package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.vector.Embedder;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Makes points out of letters: how often each of eight sorts of them comes up. It remembers what it was asked.
final class LetterEmbedder implements Embedder {
    final List<List<String>> asked = new ArrayList<>();
    String model = "letters-1";

    /// With which status it fails; empty: it works.
    Optional<Integer> failing = Optional.empty();

    /// What texts it refuses.
    Predicate<String> refuses = _ -> false;

    List<String> texts() {
        return asked.stream().flatMap(List::stream).toList();
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public int length() {
        return 8;
    }

    @Override
    public List<Point> embed(List<String> texts) {
        asked.add(texts);
        if (failing.isPresent()) {
            throw new UpstreamFailed(failing.get(), new IllegalStateException("told to fail"));
        }
        if (texts.stream().anyMatch(refuses)) {
            throw new UpstreamFailed(400, new IllegalStateException("told to refuse"));
        }
        return texts.stream().map(LetterEmbedder::point).toList();
    }

    static Point point(String text) {
        float[] sorts = new float[8];
        text.codePoints().forEach(c -> sorts[c & 7]++);
        return Point.towards(sorts);
    }
}
