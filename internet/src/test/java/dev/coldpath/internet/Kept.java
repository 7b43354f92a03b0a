package dev.coldpath.internet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.score.Buckets;
import dev.coldpath.score.Confidence;
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
        json.set("row", rowJson());
        json.set("confidence", confidenceJson());
        json.set("explanation", explanation);
        return json.toPrettyString() + "\n";
    }

    private ObjectNode rowJson() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("domain", row.ref().domain().name())
                .put("scored_at", row.ref().scoredAt().toString())
                .put("run", row.run().toString())
                .put("pipeline_version", row.pipelineVersion())
                .put("model_version", row.modelVersion())
                .put("manifest_hash", row.manifestHash())
                .put("composite", row.composite().toString())
                .put("scale_premium", row.scalePremium().toString())
                .put("rating", row.rating().wire())
                .put("momentum_index", row.momentumIndex().toString());
        Buckets buckets = row.buckets();
        json.putObject("buckets")
                .put("team_structure", buckets.teamStructure().toString())
                .put("market_position", buckets.marketPosition().toString())
                .put("momentum_tailwinds", buckets.momentumTailwinds().toString())
                .put("financial_health", buckets.financialHealth().toString());
        return json.put("completeness_pct", row.completenessPct())
                .put("profile", row.profile().wire())
                .put("sector", row.sector())
                .put("geo", row.geo())
                .put("company_name", row.companyName());
    }

    private ObjectNode confidenceJson() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("scored_at", confidence.scoredAt().toString())
                .put("band", confidence.band().wire())
                .put("completeness_pct", confidence.completenessPct());
        confidence.failedFetchers().forEach(json.putArray("failed_fetchers")::add);
        confidence.dataWarnings().forEach(json.putArray("data_warnings")::add);
        confidence.missingSignals().forEach(json.putArray("missing_signals")::add);
        return json;
    }
}
