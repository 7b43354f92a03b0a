package dev.coldpath.local.sqlite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobId;
import dev.coldpath.score.Buckets;
import dev.coldpath.score.Confidence;
import dev.coldpath.score.Confidence.Band;
import dev.coldpath.score.Confidence.Insufficiency;
import dev.coldpath.score.Profile;
import dev.coldpath.score.Rating;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.score.Tenths;
import dev.coldpath.scoring.record.HistoryRow;
import java.time.Instant;
import java.util.Optional;

/// History rows and confidence reports as JSON and back.
final class ScoreJson {
    private ScoreJson() {}

    static String of(HistoryRow row) {
        ObjectNode json = Json.object()
                .put("domain", row.ref().domain().name())
                .put("scored_at", row.ref().scoredAt().getEpochSecond())
                .put("run_id", row.run().toString())
                .put("pipeline_version", row.pipelineVersion())
                .put("model_version", row.modelVersion())
                .put("manifest_hash", row.manifestHash())
                .put("composite10", row.composite().value())
                .put("premium10", row.scalePremium().value())
                .put("rating", row.rating().wire())
                .put("momentum_index10", row.momentumIndex().value())
                .put("completeness_pct", row.completenessPct())
                .put("profile", row.profile().wire())
                .put("sector", row.sector())
                .put("geo", row.geo())
                .put("company_name", row.companyName());
        json.putObject("buckets10")
                .put("team_structure", row.buckets().teamStructure().value())
                .put("market_position", row.buckets().marketPosition().value())
                .put("momentum_tailwinds", row.buckets().momentumTailwinds().value())
                .put("financial_health", row.buckets().financialHealth().value());
        return json.toString();
    }

    static HistoryRow row(String text) {
        JsonNode json = Json.read(text);
        JsonNode buckets = json.required("buckets10");
        return new HistoryRow(
                new ScoreRef(domain(json), second(json)),
                JobId.of(json.required("run_id").asText()),
                json.required("pipeline_version").asText(),
                json.required("model_version").asText(),
                json.required("manifest_hash").asText(),
                tenths(json, "composite10"),
                tenths(json, "premium10"),
                Rating.ofWire(json.required("rating").asText()),
                tenths(json, "momentum_index10"),
                new Buckets(
                        tenths(buckets, "team_structure"),
                        tenths(buckets, "market_position"),
                        tenths(buckets, "momentum_tailwinds"),
                        tenths(buckets, "financial_health")),
                json.required("completeness_pct").asInt(),
                Columns.word(
                        Profile.class, Profile::wire, json.required("profile").asText()),
                json.required("sector").asText(),
                json.required("geo").asText(),
                json.required("company_name").asText());
    }

    static String of(Confidence report) {
        ObjectNode json = Json.object()
                .put("domain", report.domain().name())
                .put("scored_at", report.scoredAt().getEpochSecond())
                .put("run_id", report.run().toString())
                .put("band", report.band().wire())
                .put("completeness_pct", report.completenessPct());
        json.set("failed_fetchers", Json.words(report.failedFetchers()));
        json.set("data_warnings", Json.words(report.dataWarnings()));
        json.set("missing_signals", Json.words(report.missingSignals()));
        report.insufficient().ifPresent(reason -> json.put("insufficient", reason.wire()));
        return json.toString();
    }

    static Confidence confidence(String text) {
        JsonNode json = Json.read(text);
        return new Confidence(
                domain(json),
                second(json),
                JobId.of(json.required("run_id").asText()),
                Columns.word(Band.class, Band::wire, json.required("band").asText()),
                json.required("completeness_pct").asInt(),
                Json.words(json.required("failed_fetchers")),
                Json.words(json.required("data_warnings")),
                Json.words(json.required("missing_signals")),
                Optional.ofNullable(json.get("insufficient"))
                        .map(reason -> Columns.word(Insufficiency.class, Insufficiency::wire, reason.asText())));
    }

    private static Domain domain(JsonNode json) {
        return new Domain(json.required("domain").asText());
    }

    private static Instant second(JsonNode json) {
        return Instant.ofEpochSecond(json.required("scored_at").asLong());
    }

    private static Tenths tenths(JsonNode json, String name) {
        return new Tenths(json.required(name).asInt());
    }
}
