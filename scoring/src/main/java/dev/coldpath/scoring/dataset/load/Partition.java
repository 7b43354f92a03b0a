package dev.coldpath.scoring.dataset.load;

import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.Format.Line;
import dev.coldpath.scoring.dataset.Row;
import dev.coldpath.scoring.dataset.Shard;
import dev.coldpath.scoring.dataset.load.LoadProgress.Phase;
import java.io.IOException;
import java.io.InputStream;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Reads a file once, row by row, and lays each row into the draft of its shard. A file whose rows come in the order
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
        try (InputStream text = file.text(tally)) {
            LineReader lines = new LineReader(text, set.limits().text());
            checkHead(lines);
            boolean more = true;
            while (more) {
                more = switch (lines.next()) {
                    case LineReader.Read.Text(String line) ->
                        line.isEmpty() || take(set.format().read(line));
                    case LineReader.Read.Garbage _ -> take(new Line.Malformed());
                    case LineReader.Read.End _ -> false;
                };
            }
        }
        drafts.finish();
        return new Partitioned(file.source(), file.tag(), tally.digest(), read, bad, edges, drafts.sizes());
    }

    private void checkHead(LineReader lines) throws Unreadable {
        if (set.format().head().isEmpty()) {
            return;
        }
        String head = set.format().head().get();
        if (!(lines.next() instanceof LineReader.Read.Text(String first))
                || !withoutMark(first).startsWith(head)) {
            throw new Unreadable("it does not begin like " + set.title());
        }
    }

    private static String withoutMark(String first) {
        return first.startsWith("\ufeff") ? first.substring(1) : first;
    }

    /// False: the rest need not be read.
    private boolean take(Line line) throws IOException, InterruptedException {
        if (++read % OFTEN == 0) {
            progress.at(set.id(), Phase.PARTITION, tally.bytes(), file.size());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
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
        inOrder &= row.rank() >= lastRank;
        lastRank = row.rank();
        if (row.rank() > set.limits().rank()) {
            return !inOrder;
        }
        if (set.bucketed() && edges.add(row.rank()) && edges.size() > MOST_EDGES) {
            throw new Unreadable("it has more than " + MOST_EDGES + " different ranks, so they are no buckets");
        }
        drafts.add(Shard.of(row.domain()), row);
        return true;
    }
}
