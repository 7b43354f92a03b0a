package dev.coldpath.intelligence.ingest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRun.Note;
import dev.coldpath.intelligence.content.ContentRun.Tally;
import dev.coldpath.intelligence.figures.Figures;
import java.util.List;

/// The record of an import as operators read it.
public final class RunJson {
    private RunJson() {}

    public static ObjectNode of(ContentRun run) {
        Tally tally = run.tally();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("runId", run.runId())
                .put("source", run.source())
                .put("startedAt", Figures.time(run.startedAt()))
                .put("completedAt", Figures.time(run.completedAt()))
                .put("durationMs", run.duration().toMillis())
                .put("processedCount", tally.processed())
                .put("insertedCount", tally.inserted())
                .put("updatedCount", tally.updated())
                .put("unchangedCount", tally.unchanged())
                .put("staleCount", tally.stale())
                .put("deletedCount", tally.deleted())
                .put("rejectedCount", tally.rejected())
                .put("vectorFailures", tally.vectorFailures());
        notes(json.putArray("rejected"), run.rejected());
        notes(json.putArray("warnings"), run.warnings());
        run.error().ifPresent(error -> json.put("error", error));
        return json;
    }

    private static void notes(ArrayNode list, List<Note> notes) {
        notes.forEach(note -> list.addObject().put("line", note.line()).put("reason", note.reason()));
    }
}
