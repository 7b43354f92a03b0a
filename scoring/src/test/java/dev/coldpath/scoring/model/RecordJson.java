package dev.coldpath.scoring.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.score.Buckets;
import dev.coldpath.score.Confidence;
import dev.coldpath.scoring.record.HistoryRow;

/// What is stored of a score, written out for golden files.
public final class RecordJson {
    private RecordJson() {}

    public static ObjectNode row(HistoryRow row) {
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
        json.set("buckets", buckets(row.buckets()));
        return json.put("completeness_pct", row.completenessPct())
                .put("profile", row.profile().wire())
                .put("sector", row.sector())
                .put("geo", row.geo())
                .put("company_name", row.companyName());
    }

    private static ObjectNode buckets(Buckets buckets) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("team_structure", buckets.teamStructure().toString())
                .put("market_position", buckets.marketPosition().toString())
                .put("momentum_tailwinds", buckets.momentumTailwinds().toString())
                .put("financial_health", buckets.financialHealth().toString());
    }

    public static ObjectNode confidence(Confidence confidence) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("scored_at", confidence.scoredAt().toString())
                .put("band", confidence.band().wire())
                .put("completeness_pct", confidence.completenessPct());
        confidence.failedFetchers().forEach(json.putArray("failed_fetchers")::add);
        confidence.dataWarnings().forEach(json.putArray("data_warnings")::add);
        confidence.missingSignals().forEach(json.putArray("missing_signals")::add);
        confidence.insufficient().ifPresent(reason -> json.put("insufficient", reason.wire()));
        return json;
    }
}
