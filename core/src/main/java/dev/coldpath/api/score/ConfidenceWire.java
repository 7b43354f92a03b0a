package dev.coldpath.api.score;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.score.Confidence;
import java.util.List;

/// The body of a confidence report.
final class ConfidenceWire {
    private ConfidenceWire() {}

    /// Goes on behind what the body begins with.
    static ObjectNode body(ObjectNode body, Confidence report) {
        body.put("domain", report.domain().name())
                .put("scored_at", ScoreWire.time(report.scoredAt()))
                .put("band", report.band().wire())
                .put("completeness_pct", report.completenessPct());
        list(body, "failed_fetchers", report.failedFetchers());
        list(body, "data_warnings", report.dataWarnings());
        list(body, "missing_signals", report.missingSignals());
        return body;
    }

    private static void list(ObjectNode body, String name, List<String> words) {
        ArrayNode list = body.putArray(name);
        words.forEach(list::add);
    }
}
