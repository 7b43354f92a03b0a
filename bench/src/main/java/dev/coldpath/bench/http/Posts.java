package dev.coldpath.bench.http;

import dev.coldpath.intelligence.demo.DemoDrop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Made-up posts by the thousand: the demonstration's, again and again under other names.
final class Posts {
    private Posts() {}

    /// So many lines of content. No two have the same text, so each is embedded.
    static List<String> lines(int count, Instant now) {
        List<String> demo = DemoDrop.lines(now);
        List<String> lines = new ArrayList<>();
        for (int i = 0; lines.size() < count; i++) {
            int round = i / demo.size();
            lines.add(demo.get(i % demo.size())
                    .replaceFirst("\"contentId\":\"", "\"contentId\":\"r" + round + "-")
                    .replaceFirst("\"uuid\":\"[^\"]+\",", "")
                    .replaceFirst("\"title\":\"", "\"title\":\"Part " + (round + 1) + ": "));
        }
        return lines;
    }
}
