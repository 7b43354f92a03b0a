package dev.coldpath.scoring.dataset.load;

import dev.coldpath.scoring.dataset.DataSet.Kind;
import dev.coldpath.scoring.dataset.Row;
import dev.coldpath.scoring.dataset.Shard;
import dev.coldpath.scoring.dataset.ShardRows;
import dev.coldpath.scoring.dataset.VersionManifest.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Makes one shard out of its draft: sorted, each domain or part of a key once, a domain with its rank of a month ago.
///
/// @param before the same shard of the version of a month ago; empty when no ranks are kept
record ShardBuild(Workshop workshop, Partitioned partitioned, Kind kind, Optional<ShardRows> before) {
    /// Writes the shard to that file.
    Part build(Shard shard, Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long rows = 0;
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            Optional<Row> last = Optional.empty();
            for (Row row :
                    Drafts.read(workshop, shard).stream().sorted(Row.ORDER).toList()) {
                if (last.filter(row::sameAs).isEmpty()) {
                    out.write(line(row).getBytes(StandardCharsets.UTF_8));
                    last = Optional.of(row);
                    rows++;
                }
            }
        }
        byte[] whole = bytes.toByteArray();
        Files.write(file, whole);
        return part(shard, whole, rows);
    }

    /// What a manifest says of a shard that was built before; empty when it is not whole.
    static Optional<Part> readBack(Shard shard, InputStream built) {
        try (built) {
            byte[] whole = built.readAllBytes();
            long rows = 0;
            for (byte each : new GZIPInputStream(new ByteArrayInputStream(whole)).readAllBytes()) {
                rows += each == '\n' ? 1 : 0;
            }
            return Optional.of(part(shard, whole, rows));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Part part(Shard shard, byte[] whole, long rows) {
        Tally tally = new Tally();
        tally.add(whole, 0, whole.length);
        return new Part(shard, whole.length, tally.digest(), rows);
    }

    private String line(Row row) {
        StringBuilder line = new StringBuilder(row.key()).append('\t');
        line.append(kind.ranked() ? Long.toString(partitioned.rank(row.order())) : row.part());
        row.more().forEach(value -> line.append('\t').append(value));
        if (kind.history()) {
            line.append('\t').append(rankBefore(row.key()));
        }
        return line.append('\n').toString();
    }

    private String rankBefore(String domain) {
        return before.flatMap(rows -> rows.find(domain))
                .flatMap(listed -> listed.text("rank"))
                .orElse("");
    }
}
