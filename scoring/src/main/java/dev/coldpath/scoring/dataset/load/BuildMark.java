package dev.coldpath.scoring.dataset.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.scoring.dataset.Version;
import java.util.Optional;

/// Which version is being made. Its shards are their own marks: what lies in its folder is whole, and would be made
/// again with the same bytes.
///
/// @param before the version whose ranks are a month old
record BuildMark(Version version, Optional<Version> before) {
    private static final String NOTE = "build.json";

    static Optional<BuildMark> in(Workshop workshop) {
        return workshop.note(NOTE).flatMap(BuildMark::read);
    }

    void leave(Workshop workshop) {
        ObjectNode note = Workshop.newNote().put("version", version.toString());
        before.ifPresent(older -> note.put("before", older.toString()));
        workshop.leave(NOTE, note);
    }

    private static Optional<BuildMark> read(JsonNode note) {
        return Version.named(note.path("version").asText())
                .map(version ->
                        new BuildMark(version, Version.named(note.path("before").asText())));
    }
}
