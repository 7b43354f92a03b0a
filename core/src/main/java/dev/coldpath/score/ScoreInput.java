package dev.coldpath.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.Job;

/// What a scoring job is about: the stored input of its row and, byte for byte, of its run.
///
/// @param engine the pipeline version that is to answer, so that a new version is a new question
public record ScoreInput(Domain domain, String engine) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static ScoreInput of(Domain domain) {
        return new ScoreInput(domain, ScoreRecord.PIPELINE_VERSION);
    }

    /// Reads what this class wrote; anything else is a broken row.
    public static ScoreInput of(Job job) {
        try {
            JsonNode input = JSON.readTree(job.input());
            return new ScoreInput(
                    new Domain(input.path("domain").asText()),
                    input.path("engine").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("job " + job.id() + ": its input is not JSON", e);
        }
    }

    /// Canonical JSON. Neither member can hold a character that needs escaping.
    public String json() {
        return "{\"domain\":\"" + domain.name() + "\",\"engine\":\"" + engine + "\"}";
    }
}
