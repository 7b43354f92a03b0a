package dev.coldpath.intelligence.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.content.ContentRun.Note;
import dev.coldpath.intelligence.content.ContentRun.Tally;
import java.time.Instant;
import java.util.List;

/// Content runs as they are stored, on every engine alike. Members that newer code wrote are passed over.
public final class StoredRunJson {
    private StoredRunJson() {}

    public static String of(ContentRun run) {
        Tally tally = run.tally();
        ObjectNode json = Members.object()
                .put("runId", run.runId())
                .put("source", run.source())
                .put("startedAt", run.startedAt().toString())
                .put("completedAt", run.completedAt().toString())
                .put("processed", tally.processed())
                .put("inserted", tally.inserted())
                .put("updated", tally.updated())
                .put("unchanged", tally.unchanged())
                .put("stale", tally.stale())
                .put("deleted", tally.deleted())
                .put("rejected", tally.rejected())
                .put("vectorFailures", tally.vectorFailures());
        notes(json.putArray("rejections"), run.rejected());
        notes(json.putArray("warnings"), run.warnings());
        Members.put(json, "error", run.error());
        return json.toString();
    }

    public static ContentRun run(String text) {
        JsonNode json = Members.read("content run", text);
        return new ContentRun(
                json.required("runId").asText(),
                json.required("source").asText(),
                Instant.parse(json.required("startedAt").asText()),
                Instant.parse(json.required("completedAt").asText()),
                new Tally(
                        count(json, "processed"),
                        count(json, "inserted"),
                        count(json, "updated"),
                        count(json, "unchanged"),
                        count(json, "stale"),
                        count(json, "deleted"),
                        count(json, "rejected"),
                        count(json, "vectorFailures")),
                notes(json.required("rejections")),
                notes(json.required("warnings")),
                Members.text(json, "error"));
    }

    private static long count(JsonNode json, String name) {
        return json.required(name).asLong();
    }

    private static void notes(ArrayNode json, List<Note> notes) {
        notes.forEach(note -> json.addObject().put("line", note.line()).put("reason", note.reason()));
    }

    private static List<Note> notes(JsonNode json) {
        return json.valueStream()
                .map(note ->
                        new Note(count(note, "line"), note.required("reason").asText()))
                .toList();
    }
}
