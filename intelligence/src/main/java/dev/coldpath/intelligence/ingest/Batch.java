package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.ingest.Turn.NumberedLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Good lines that are worked on together, by the item they are about.
final class Batch {
    static final int MOST_LINES = 200;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final Map<ContentKey, List<NumberedLine>> lines = new LinkedHashMap<>();
    private int count;
    private int bytes;

    Map<ContentKey, List<NumberedLine>> lines() {
        return lines;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    boolean isFull() {
        return count >= MOST_LINES || bytes >= MOST_BYTES;
    }

    /// False once a line deleted the item: what comes after it begins a new one.
    boolean takes(ContentKey key) {
        List<NumberedLine> known = lines.get(key);
        return known == null || !known.getLast().line().deleted();
    }

    void add(NumberedLine line) {
        lines.computeIfAbsent(line.line().key(), _ -> new ArrayList<>()).add(line);
        count++;
        bytes += line.raw().size();
    }
}
