package dev.coldpath.scoring.dataset;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `origin,rank`: origins that people visit, each with the edge of its bucket.
final class Crux implements Format.Lines {
    private static final Pattern ROW = Pattern.compile("https?://(\\[[^\\]/]*\\]|[^/:,]+)(?::[0-9]{1,5})?/?,([^,]*)");

    @Override
    public List<String> columns() {
        return List.of("rank");
    }

    @Override
    public Optional<String> head() {
        return Optional.of("origin,rank");
    }

    @Override
    public Line read(String line) {
        Matcher row = ROW.matcher(line);
        return row.matches() ? Fields.line(row.group(1), row.group(2)) : new Line.Malformed();
    }
}
