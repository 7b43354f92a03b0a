package dev.coldpath.scoring.dataset.load;

import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.Format;
import dev.coldpath.scoring.dataset.Format.Line;
import dev.coldpath.scoring.dataset.LineReader;
import dev.coldpath.scoring.dataset.Row;
import dev.coldpath.scoring.dataset.Shard;
import dev.coldpath.scoring.dataset.Unreadable;
import dev.coldpath.scoring.dataset.load.LoadProgress.Phase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Reads a file once, row by row, and puts each row into the draft of its shard. A file whose rows come in the order
/// of their ranks is read no further than its rows are wanted.
final class Partition {
    private static final int OFTEN = 8_192;
    private static final int MOST_EDGES = 64;

    private final DataSet set;
    private final RawFile file;
    private final Drafts drafts;
    private final LoadProgress progress;
    private final NavigableSet<Long> edges = new TreeSet<>();
    private final Tally tally = new Tally();
    private long read;
    private long bad;
    private long lastRank;
    private boolean inOrder = true;

    Partition(DataSet set, RawFile file, Drafts drafts, LoadProgress progress) {
        this.set = set;
        this.file = file;
        this.drafts = drafts;
        this.progress = progress;
    }

    /// @throws Unreadable when it is not the file that was meant
    Partitioned run() throws IOException, InterruptedException {
        for (RawFile.Content content : file.contents()) {
            try (InputStream text = RawFile.text(content, tally)) {
                switch (set.format()) {
                    case Format.Lines format ->
                        lines(format, new LineReader(text, set.limits().text()));
                    case Format.Records format -> records(format, text);
                }
            }
            tell();
        }
        drafts.finish();
        return new Partitioned(file.source(), file.tag(), tally.digest(), read, bad, edges, drafts.sizes());
    }

    private void lines(Format.Lines format, LineReader lines) throws IOException, InterruptedException {
        checkHead(format, lines);
        boolean more = true;
        while (more) {
            more = switch (lines.next()) {
                case LineReader.Read.Text(String line) -> line.isEmpty() || take(format.read(line));
                case LineReader.Read.Garbage _ -> take(new Line.Malformed());
                case LineReader.Read.End _ -> false;
            };
            if (read % OFTEN == 0) {
                tell();
            }
        }
    }

    private void records(Format.Records format, InputStream text) throws IOException {
        try {
            format.read(text, set.limits().text(), line -> {
                try {
                    take(line);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            // ours, or what a row is refused for
            throw e.getCause();
        } catch (Unreadable e) {
            throw e;
        } catch (IOException e) {
            throw new Unreadable("the file is damaged", e);
        }
    }

    private void tell() throws InterruptedException {
        progress.at(set.id(), Phase.PARTITION, tally.bytes(), file.size());
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private void checkHead(Format.Lines format, LineReader lines) throws Unreadable {
        if (format.head().isEmpty()) {
            return;
        }
        String head = format.head().get();
        if (!(lines.next() instanceof LineReader.Read.Text(String first))
                || !withoutMark(first).startsWith(head)) {
            throw new Unreadable("it does not begin like " + set.title());
        }
    }

    private static String withoutMark(String first) {
        return first.startsWith("\ufeff") ? first.substring(1) : first;
    }

    /// False: the rest need not be read.
    private boolean take(Line line) throws IOException {
        read++;
        return switch (line) {
            case Line.Kept(Row row) -> keep(row);
            case Line.Skipped _ -> true;
            case Line.Malformed _ -> {
                bad++;
                yield true;
            }
        };
    }

    private boolean keep(Row row) throws IOException {
        if (set.kind().ranked() && !wanted(row.order())) {
            return !inOrder;
        }
        if (set.kind().bucketed() && edges.add(row.order()) && edges.size() > MOST_EDGES) {
            throw new Unreadable("it has more than " + MOST_EDGES + " different ranks, so they are no buckets");
        }
        drafts.add(Shard.of(row.key()), row);
        return true;
    }

    private boolean wanted(long rank) {
        inOrder &= rank >= lastRank;
        lastRank = rank;
        return rank <= set.limits().rank();
    }
}
