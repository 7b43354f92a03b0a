package dev.coldpath.scoring.dataset;

import dev.coldpath.crypto.Sha256;
import dev.coldpath.scoring.dataset.VersionManifest.Part;
import dev.coldpath.store.StoreDown;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;

/// A shard in memory: its lines as they are, found by halving.
public final class ShardRows {
    /// The column that rows of lists are found by.
    public static final String DOMAIN = "domain";
    /// The rank of a month before, where one is known.
    public static final String RANK_BEFORE = "rank_30d";

    private static final int LARGEST = 16_000_000;

    private final List<String> columns;
    private final byte[] text;

    private ShardRows(List<String> columns, byte[] text) {
        this.columns = columns;
        this.text = text;
    }

    /// What a row says.
    public record Listed(List<String> columns, List<String> values) {
        public Listed {
            columns = List.copyOf(columns);
            values = List.copyOf(values);
        }

        /// Empty: the list says nothing of it.
        public Optional<String> text(String column) {
            int at = columns.indexOf(column);
            return at < 0 || at >= values.size()
                    ? Optional.empty()
                    : Optional.of(values.get(at)).filter(value -> !value.isEmpty());
        }

        public OptionalLong number(String column) {
            return text(column).stream().mapToLong(Long::parseLong).findFirst();
        }
    }

    /// Reads a shard that the manifest names and checks that it is the one.
    public static ShardRows read(DataSetStore store, VersionManifest manifest, Shard shard) {
        Place place = Place.shard(manifest.id(), manifest.version(), shard);
        Part part = manifest.part(shard);
        try (InputStream in =
                store.open(place).orElseThrow(() -> new StoreDown("data sets: " + place + " is missing"))) {
            byte[] bytes = in.readAllBytes();
            if (!Sha256.hex(bytes).equals(part.sha256())) {
                throw new StoreDown("data sets: " + place + " is not what was written there");
            }
            byte[] text = new GZIPInputStream(new ByteArrayInputStream(bytes)).readNBytes(LARGEST);
            return new ShardRows(manifest.columns(), text);
        } catch (IOException e) {
            throw new StoreDown("data sets: " + place, e);
        }
    }

    /// The row of a key that has but one; empty: not listed.
    public Optional<Listed> find(String key) {
        int start = any((key + "\t").getBytes(StandardCharsets.UTF_8));
        return start < 0 ? Optional.empty() : Optional.of(listed(start));
    }

    /// All rows of a key in their order; none: not listed.
    public List<Listed> all(String key) {
        byte[] wanted = (key + "\t").getBytes(StandardCharsets.UTF_8);
        int start = any(wanted);
        while (start > 0 && order(lineAround(start - 1), wanted) == 0) {
            start = lineAround(start - 1);
        }
        List<Listed> rows = new ArrayList<>();
        for (int at = start; at >= 0 && at < text.length && order(at, wanted) == 0; at = lineEnd(at) + 1) {
            rows.add(listed(at));
        }
        return rows;
    }

    int bytes() {
        return text.length;
    }

    /// Where some line begins that begins like this; below 0: there is none.
    private int any(byte[] wanted) {
        int low = 0;
        int high = text.length;
        while (low < high) {
            int start = lineAround((low + high) >>> 1);
            int order = order(start, wanted);
            if (order == 0) {
                return start;
            }
            if (order < 0) {
                low = lineEnd(start) + 1;
            } else {
                high = start;
            }
        }
        return -1;
    }

    /// How the beginning of a line compares.
    private int order(int start, byte[] wanted) {
        int end = Math.min(start + wanted.length, lineEnd(start));
        return Arrays.compareUnsigned(text, start, end, wanted, 0, wanted.length);
    }

    private Listed listed(int start) {
        String line = new String(text, start, lineEnd(start) - start, StandardCharsets.UTF_8);
        return new Listed(columns, List.of(line.split("\t", -1)));
    }

    private int lineAround(int at) {
        int start = at;
        while (start > 0 && text[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private int lineEnd(int start) {
        int end = start;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return end;
    }
}
