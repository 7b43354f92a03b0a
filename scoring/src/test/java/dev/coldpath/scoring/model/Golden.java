package dev.coldpath.scoring.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.job.JobId;
import dev.coldpath.score.Buckets;
import dev.coldpath.score.Confidence;
import dev.coldpath.scoring.model.Scoring.Insufficient;
import dev.coldpath.scoring.model.Scoring.OutOfReach;
import dev.coldpath.scoring.model.Scoring.Scored;
import dev.coldpath.scoring.record.HistoryRow;
import java.io.IOException;
import java.util.Optional;

/// Everything that a run would store, as one text.
final class Golden {
    static final JobId RUN = JobId.of("019e1c2a-7b00-7000-8000-00000000c01d");

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Golden() {}

    static String text(Scoring scoring) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        switch (scoring) {
            case Scored scored -> {
                json.set("row", row(scored.row(RUN, Optional.empty())));
                json.set("confidence", confidence(scored.confidence(RUN)));
                json.set("explanation", parse(scored.explanation()));
            }
            case Insufficient insufficient -> json.set("confidence", confidence(insufficient.confidence(RUN)));
            case OutOfReach(double missing) -> json.put("out_of_reach", missing);
        }
        return json.toPrettyString() + "\n";
    }

    private static ObjectNode row(HistoryRow row) {
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

    private static ObjectNode confidence(Confidence confidence) {
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

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
