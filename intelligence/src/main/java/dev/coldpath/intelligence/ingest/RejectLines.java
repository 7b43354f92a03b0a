package dev.coldpath.intelligence.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.content.ContentRun.Note;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Writes every refused line down, for whoever fixes a drop: `{"line":3,"reason":"url is invalid","text":"…"}`. There
/// is no `text` where the line is no text. When there is no room for more, the last line says how many are left out:
/// `{"leftOut":120}`.
public final class RejectLines implements Watcher {
    private final Writer out;
    private final long room;
    private long written;
    private long leftOut;

    public RejectLines(Writer out) {
        this(out, Long.MAX_VALUE);
    }

    /// Takes where to write.
    ///
    /// @param room bytes of UTF-8 that may be written, which the line at the border and the last one pass
    public RejectLines(Writer out, long room) {
        this.out = out;
        this.room = room;
    }

    @Override
    public void rejected(Note note, Optional<String> text) {
        if (written >= room) {
            leftOut++;
            return;
        }
        ObjectNode line =
                JsonNodeFactory.instance.objectNode().put("line", note.line()).put("reason", note.reason());
        text.ifPresent(said -> line.put("text", said));
        write(line);
    }

    /// Once no line is refused any more.
    public void end() {
        if (leftOut > 0) {
            write(JsonNodeFactory.instance.objectNode().put("leftOut", leftOut));
        }
    }

    private void write(ObjectNode line) {
        try {
            String whole = line + "\n";
            out.write(whole);
            written += whole.getBytes(StandardCharsets.UTF_8).length;
        } catch (IOException e) {
            throw new UncheckedIOException("rejected lines cannot be written", e);
        }
    }
}
