package dev.coldpath.intelligence.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.content.ContentRun.Note;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;

/// Writes every refused line down, for whoever mends a drop: `{"line":3,"reason":"url is invalid","text":"…"}`. There
/// is no `text` where the line is no text.
public final class RejectLines implements Watcher {
    private final Writer out;

    public RejectLines(Writer out) {
        this.out = out;
    }

    @Override
    public void rejected(Note note, Optional<String> text) {
        ObjectNode line =
                JsonNodeFactory.instance.objectNode().put("line", note.line()).put("reason", note.reason());
        text.ifPresent(said -> line.put("text", said));
        try {
            out.write(line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("rejected lines cannot be written", e);
        }
    }
}
