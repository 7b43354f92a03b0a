package dev.coldpath.intelligence.result;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.coldpath.intelligence.ask.QueryInput;
import dev.coldpath.intelligence.ask.QueryInput.Debug;
import dev.coldpath.intelligence.ask.QueryInput.Limit;
import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.retrieve.Diagnosis;
import dev.coldpath.intelligence.retrieve.Retrieved;
import dev.coldpath.intelligence.retrieve.Row;
import dev.coldpath.intelligence.vector.VectorName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// What a retrieval found, for tests.
final class Findable {
    private static final Instant NOW = Instant.parse("2026-04-28T16:55:02.100Z");

    private Findable() {}

    static Retrieved found(List<Row> rows) {
        return new Retrieved(asked(false), NOW, List.of("unseen"), rows, Optional.empty());
    }

    /// By a debug run, which searched two variants.
    static Retrieved explained(List<Row> rows) {
        Diagnosis diagnosis =
                new Diagnosis(JsonNodeFactory.instance.objectNode().put("candidatesSeen", 3));
        return new Retrieved(asked(true), NOW, List.of("one", "two"), rows, Optional.of(diagnosis));
    }

    private static QueryInput asked(boolean debug) {
        return new QueryInput(
                "smart watch launch",
                Set.of("TIKTOK"),
                List.of(VectorName.values()),
                new Limit(Optional.empty(), 1_000, 1_000),
                OptionalDouble.empty(),
                false,
                OptionalInt.empty(),
                Window.MONTH,
                new Debug(debug, 25));
    }
}
