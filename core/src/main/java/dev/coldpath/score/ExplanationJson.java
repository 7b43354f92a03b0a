package dev.coldpath.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.score.Explanation.Gain;
import dev.coldpath.score.Explanation.Known;
import dev.coldpath.score.Explanation.Part;
import dev.coldpath.score.Explanation.Premium;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// Reads explanations as the model writes them and every engine keeps them. A signal is an array:
/// `[raw, score, quality, state, as_of, sources, contribution, weight]`.
public final class ExplanationJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final int RAW = 0;
    private static final int SCORE = 1;
    private static final int QUALITY = 2;
    private static final int STATE = 3;
    private static final int AS_OF = 4;
    private static final int SOURCES = 5;
    private static final int CONTRIBUTION = 6;
    private static final int WEIGHT = 7;

    private static final String UNOBSERVED = "unobserved(";

    private ExplanationJson() {}

    /// The explanation of this record.
    public static Explanation read(ScoreRecord record, String text) {
        try {
            return read(record, JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("explanation of " + record.ref() + ": it is not JSON", e);
        }
    }

    private static Explanation read(ScoreRecord record, JsonNode json) {
        return new Explanation(
                record,
                json.required("model_version").asText(),
                cohort(record, json),
                number(json, "base"),
                number(json, "plus_minus_80"),
                premium(json.required("premium")),
                json.required("signals")
                        .propertyStream()
                        .map(signal -> part(signal.getKey(), signal.getValue()))
                        .toList(),
                json.required("gains")
                        .propertyStream()
                        .map(gain -> new Gain(gain.getKey(), gain.getValue().decimalValue()))
                        .toList());
    }

    private static CohortKey cohort(ScoreRecord record, JsonNode json) {
        return new CohortKey(
                record.pipelineVersion(),
                json.required("sector").asText(),
                json.required("geo").asText(),
                profile(json.required("profile").asText()));
    }

    private static Profile profile(String word) {
        return Arrays.stream(Profile.values())
                .filter(profile -> profile.wire().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("explanation: unknown profile " + word));
    }

    private static Premium premium(JsonNode json) {
        return new Premium(
                number(json, "points"), number(json, "cap"), number(json, "scale"), number(json, "coverage"));
    }

    private static Part part(String key, JsonNode row) {
        return new Part(
                key,
                known(row, row.required(STATE).asText()),
                row.required(WEIGHT).decimalValue(),
                row.required(CONTRIBUTION).decimalValue());
    }

    private static Known known(JsonNode row, String state) {
        if (state.startsWith(UNOBSERVED)) {
            return new Known.Unobserved(state.substring(UNOBSERVED.length(), state.length() - 1));
        }
        return switch (state) {
            case "observed" -> value(row, false);
            case "observed_absent" -> value(row, true);
            case "not_applicable" -> new Known.NotApplicable();
            default -> throw new IllegalStateException("explanation: unknown state " + state);
        };
    }

    private static Known value(JsonNode row, boolean absent) {
        return new Known.Value(
                absent,
                row.required(RAW).decimalValue(),
                row.required(SCORE).decimalValue(),
                row.required(QUALITY).decimalValue(),
                Instant.parse(row.required(AS_OF).asText()),
                List.of(row.required(SOURCES).asText().split("\\+")));
    }

    private static BigDecimal number(JsonNode json, String name) {
        return json.required(name).decimalValue();
    }
}
