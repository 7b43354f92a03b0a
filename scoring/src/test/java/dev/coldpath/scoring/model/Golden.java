package dev.coldpath.scoring.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.job.JobId;
import dev.coldpath.scoring.model.Scoring.Insufficient;
import dev.coldpath.scoring.model.Scoring.OutOfReach;
import dev.coldpath.scoring.model.Scoring.Scored;
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
                json.set("row", RecordJson.row(scored.row(RUN, Optional.empty())));
                json.set("confidence", RecordJson.confidence(scored.confidence(RUN)));
                json.set("explanation", parse(scored.explanation()));
            }
            case Insufficient insufficient ->
                json.set("confidence", RecordJson.confidence(insufficient.confidence(RUN)));
            case OutOfReach(double missing) -> json.put("out_of_reach", missing);
        }
        return json.toPrettyString() + "\n";
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
