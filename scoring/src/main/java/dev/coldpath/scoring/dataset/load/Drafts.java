package dev.coldpath.scoring.dataset.load;

import dev.coldpath.scoring.dataset.Row;
import dev.coldpath.scoring.dataset.Shard;
import dev.coldpath.scoring.dataset.Unreadable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows of each shard in order of arrival, in 256 files that are written at once. None grows beyond what can be
/// sorted in memory: names that all fall into one shard would have been chosen so.
final class Drafts implements AutoCloseable {
    static final long LARGEST = 3_000_000;
    private static final int BUFFER = 8_192;

    private final Workshop workshop;
    private final List<OutputStream> files = new ArrayList<>();
    private final long[] sizes = new long[Shard.COUNT];

    Drafts(Workshop workshop) {
        this.workshop = workshop;
    }

    /// Begins all of them anew.
    void open() throws IOException {
        for (Shard shard : Shard.ALL) {
            files.add(new BufferedOutputStream(Files.newOutputStream(path(workshop, shard)), BUFFER));
        }
    }

    void add(Shard shard, Row row) throws IOException {
        byte[] line = line(row).getBytes(StandardCharsets.UTF_8);
        files.get(shard.number()).write(line);
        sizes[shard.number()] += line.length;
        if (sizes[shard.number()] > LARGEST) {
            throw new Unreadable("too many of its rows fall into one shard");
        }
    }

    /// All of it is in the files.
    void finish() throws IOException {
        for (OutputStream file : files) {
            file.flush();
        }
    }

    List<Long> sizes() {
        return Arrays.stream(sizes).boxed().toList();
    }

    @Override
    public void close() throws IOException {
        for (OutputStream file : files) {
            file.close();
        }
    }

    static Path path(Workshop workshop, Shard shard) {
        return workshop.draft("rows-" + shard);
    }

    /// The rows of one shard as they arrived.
    static List<Row> read(Workshop workshop, Shard shard) throws IOException {
        try (Stream<String> lines = Files.lines(path(workshop, shard), StandardCharsets.UTF_8)) {
            return lines.map(Drafts::row).collect(Collectors.toCollection(ArrayList::new));
        }
    }

    private static String line(Row row) {
        StringBuilder line = new StringBuilder(row.key())
                .append('\t')
                .append(row.part())
                .append('\t')
                .append(row.order());
        row.more().forEach(value -> line.append('\t').append(value));
        return line.append('\n').toString();
    }

    private static Row row(String line) {
        List<String> values = Arrays.asList(line.split("\t", -1));
        return new Row(values.get(0), values.get(1), Long.parseLong(values.get(2)), values.subList(3, values.size()));
    }
}
