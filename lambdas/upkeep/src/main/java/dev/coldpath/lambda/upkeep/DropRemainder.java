package dev.coldpath.lambda.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.coldpath.intelligence.content.StoredRunJson;
import dev.coldpath.intelligence.ingest.Bookmark;
import dev.coldpath.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What is left of a drop for which one run of the function had no more time, as a message to the next: some 20 KB at
/// most, for a run's record keeps two hundred notes, each of a few words that are ours.
///
/// @param version which of the drops it was that lay under this name
record DropRemainder(String key, String version, Bookmark bookmark) {
    private static final String KEY = "restOf";
    private static final String VERSION = "version";
    private static final String LINE = "line";
    private static final String RUN = "run";

    /// Reads a message; empty when it tells of something else.
    static Optional<DropRemainder> read(String message) {
        return StrictJson.object(message.getBytes(StandardCharsets.UTF_8))
                .filter(json -> json.path(KEY).isTextual())
                .map(DropRemainder::of);
    }

    private static DropRemainder of(JsonNode json) {
        return new DropRemainder(
                json.required(KEY).asText(),
                json.required(VERSION).asText(),
                new Bookmark(
                        StoredRunJson.run(json.required(RUN).asText()),
                        json.required(LINE).asLong()));
    }

    String message() {
        return JsonNodeFactory.instance
                .objectNode()
                .put(KEY, key)
                .put(VERSION, version)
                .put(LINE, bookmark.line())
                .put(RUN, StoredRunJson.of(bookmark.soFar()))
                .toString();
    }
}
