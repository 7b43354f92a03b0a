package dev.coldpath.api.score;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.Json;
import dev.coldpath.score.HistoryPage;
import dev.coldpath.score.HistoryRecord;
import java.util.Optional;

/// The body of a part of a history.
final class HistoryWire {
    private HistoryWire() {}

    /// Goes on behind what the body begins with.
    ///
    /// @param next the cursor of the next part; empty: this is the last
    static ObjectNode body(ObjectNode body, String domain, HistoryPage page, Optional<String> next) {
        ArrayNode records = body.put("domain", domain).putArray("records");
        page.records().forEach(record -> records.add(record(record)));
        next.ifPresent(cursor -> body.put("next_cursor", cursor));
        return body;
    }

    private static ObjectNode record(HistoryRecord record) {
        ObjectNode body = Json.object()
                .put("scored_at", ScoreWire.time(record.ref().scoredAt()))
                .put("composite_score", record.composite().decimal())
                .put("scale_premium", record.scalePremium().decimal())
                .put("ki_rating", record.rating().wire())
                .put("momentum_index", record.momentumIndex().decimal());
        body.set("buckets", ScoreWire.buckets(record.buckets()));
        return body.put("data_completeness_pct", record.completenessPct());
    }
}
