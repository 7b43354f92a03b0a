package dev.coldpath.internet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.score.Confidence;
import dev.coldpath.scoring.model.RecordJson;
import dev.coldpath.scoring.record.HistoryRow;
import java.io.UncheckedIOException;

/// Everything that a run stored of a company.
record Kept(HistoryRow row, Confidence confidence, JsonNode explanation) {
    static Kept of(Ledger ledger, Domain domain) {
        try {
            return new Kept(
                    ledger.newest(domain).orElseThrow(),
                    ledger.confidence(domain).orElseThrow(),
                    new ObjectMapper().readTree(ledger.explanation(domain).orElseThrow()));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(domain + ": explanation is no JSON", broken);
        }
    }

    /// In points.
    double composite() {
        return row.composite().value() / 10.0;
    }

    /// What the record says of one signal: raw value, score, quality, state, date, source, contribution, weight.
    JsonNode signal(String key) {
        return explanation.path("signals").path(key);
    }

    String text() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("row", RecordJson.row(row));
        json.set("confidence", RecordJson.confidence(confidence));
        json.set("explanation", explanation);
        return json.toPrettyString() + "\n";
    }
}
