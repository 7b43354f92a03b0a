package dev.coldpath.intelligence.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.intelligence.caption.Prose;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Lists of lines: four to six, or none.
public final class Lines {
    private static final int FEWEST = 4;
    private static final int MOST = 6;

    private Lines() {}

    /// Our own sentences, those that there is something for.
    static List<String> ofTemplates(List<Optional<String>> lines) {
        return some(lines.stream().flatMap(Optional::stream).map(line -> Prose.line(line, Prose.LINE)));
    }

    /// What a model wrote: those that can be used as they are.
    ///
    /// @param written should be an array of texts
    public static List<String> ofModel(JsonNode written) {
        return some(usable(written));
    }

    /// The texts of an array that are lines, trimmed.
    public static Stream<String> usable(JsonNode written) {
        return written.isArray()
                ? StreamSupport.stream(written.spliterator(), false)
                        .filter(JsonNode::isTextual)
                        .map(line -> line.textValue().strip())
                        .filter(line -> Prose.isLine(line, Prose.LINE))
                : Stream.empty();
    }

    private static List<String> some(Stream<String> lines) {
        List<String> some = lines.limit(MOST).toList();
        return some.size() < FEWEST ? List.of() : some;
    }
}
