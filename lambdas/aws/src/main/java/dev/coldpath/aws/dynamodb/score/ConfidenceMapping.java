package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.job.JobId;
import dev.coldpath.score.Confidence;
import dev.coldpath.score.Confidence.Band;
import dev.coldpath.score.Confidence.Insufficiency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Confidence reports: `D#<domain>` / `CONF`.
final class ConfidenceMapping {
    private static final String RUN = "runId";
    private static final String BAND = "band";
    private static final String COMPLETENESS = "completeness";
    private static final String FAILED = "failed";
    private static final String WARNINGS = "warnings";
    private static final String MISSING = "missing";
    private static final String INSUFFICIENT = "insufficient";

    private ConfidenceMapping() {}

    static Map<String, AttributeValue> item(Confidence report) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(ScoreMapping.SCORED_AT, Values.time(report.scoredAt()));
        item.put(RUN, Values.text(report.run().toString()));
        item.put(BAND, Values.text(report.band().wire()));
        item.put(COMPLETENESS, Values.number(report.completenessPct()));
        item.put(FAILED, Values.texts(report.failedFetchers()));
        item.put(WARNINGS, Values.texts(report.dataWarnings()));
        item.put(MISSING, Values.texts(report.missingSignals()));
        report.insufficient().ifPresent(reason -> item.put(INSUFFICIENT, Values.text(reason.wire())));
        return item;
    }

    static Confidence report(Item item) {
        return new Confidence(
                ScoreMapping.domain(item),
                item.time(ScoreMapping.SCORED_AT),
                JobId.of(item.text(RUN)),
                band(item.text(BAND)),
                item.count(COMPLETENESS),
                item.texts(FAILED),
                item.texts(WARNINGS),
                item.texts(MISSING),
                item.maybeText(INSUFFICIENT).flatMap(ConfidenceMapping::insufficiency));
    }

    private static Band band(String word) {
        for (Band band : Band.values()) {
            if (band.wire().equals(word)) {
                return band;
            }
        }
        throw new IllegalStateException("confidence: unknown band " + word);
    }

    private static Optional<Insufficiency> insufficiency(String word) {
        for (Insufficiency reason : Insufficiency.values()) {
            if (reason.wire().equals(word)) {
                return Optional.of(reason);
            }
        }
        throw new IllegalStateException("confidence: unknown reason " + word);
    }
}
