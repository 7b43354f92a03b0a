package dev.coldpath.scoring.dataset.load;

import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.load.LoadProgress.Phase;
import dev.coldpath.scoring.dataset.load.Piece.Beyond;
import dev.coldpath.scoring.dataset.load.Piece.Failed;
import dev.coldpath.scoring.dataset.load.Piece.NotThere;
import dev.coldpath.scoring.dataset.load.Piece.Part;
import dev.coldpath.scoring.dataset.load.Piece.TooLarge;
import dev.coldpath.scoring.dataset.load.Piece.Unmodified;
import dev.coldpath.scoring.dataset.load.Piece.Whole;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Downloads;
import dev.coldpath.scoring.net.Downloads.Download;
import dev.coldpath.scoring.net.RedirectPolicy;
import dev.coldpath.scoring.net.Web;
import dev.coldpath.scoring.net.Web.Headers;
import dev.coldpath.scoring.net.Web.Reply;
import dev.coldpath.scoring.net.Web.Reply.Answered;
import dev.coldpath.time.Timer;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks for one part of a file after the other, and says by headers which file is meant. Redirects are followed by
/// hand, and `https` is left by none of them.
public final class Pieces {
    /// How much is asked for at once.
    public static final long CHUNK = 64L * 1_024 * 1_024;

    private static final Duration PER_PIECE = Duration.ofMinutes(12);
    private static final Pattern RANGE = Pattern.compile("bytes ([0-9]{1,15})-([0-9]{1,15})/([0-9]{1,15})");
    private static final String FILE = "piece";

    private final Downloads downloads;
    private final InstantSource time;
    private final Timer timer;
    private final LoadProgress progress;
    private final long chunk;

    public Pieces(Downloads downloads, InstantSource time, Timer timer, LoadProgress progress) {
        this(downloads, time, timer, progress, CHUNK);
    }

    Pieces(Downloads downloads, InstantSource time, Timer timer, LoadProgress progress, long chunk) {
        this.downloads = downloads;
        this.time = time;
        this.timer = timer;
        this.progress = progress;
        this.chunk = chunk;
    }

    Instant now() {
        return time.instant();
    }

    void pause(Duration pause, Deadline deadline) throws InterruptedException {
        timer.await(deadline.within(pause, time.instant()).at());
    }

    /// Nothing where the server sent no body.
    long size(Workshop workshop, Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw workshop.down(e);
        }
    }

    /// The part that follows what is there.
    ///
    /// @param known the mark of the live version's file, if it came from there
    Piece get(Workshop workshop, DataSet set, DownloadMark mark, Optional<String> known, Deadline deadline) {
        Path file = fresh(workshop);
        Deadline own = deadline.within(PER_PIECE, time.instant());
        URI here = mark.source();
        for (int hop = 0; hop <= RedirectPolicy.MOST; hop++) {
            if (!"https".equalsIgnoreCase(here.getScheme())) {
                return new Failed("it is not an https address", false);
            }
            Download download = new Download(
                    here, headers(mark, known), set.limits().bytes(), (_, _) -> counting(file, set, mark, workshop));
            Reply reply = downloads.get(download, own);
            Optional<URI> next = redirect(here, reply);
            if (next.isEmpty()) {
                return piece(reply, file, mark, workshop);
            }
            here = next.get();
        }
        return new Failed("more than " + RedirectPolicy.MOST + " redirects", false);
    }

    private static Path fresh(Workshop workshop) {
        try {
            Path file = workshop.draft(FILE);
            Files.deleteIfExists(file);
            return file;
        } catch (IOException e) {
            throw workshop.down(e);
        }
    }

    private Map<String, String> headers(DownloadMark mark, Optional<String> known) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Range", "bytes=" + mark.bytes() + "-" + (mark.bytes() + chunk - 1));
        if (mark.begun()) {
            if (mark.tag().startsWith("\"")) {
                headers.put("If-Range", mark.tag());
            }
        } else {
            known.filter(tag -> tag.endsWith("\"")).ifPresent(tag -> headers.put("If-None-Match", tag));
        }
        return headers;
    }

    private OutputStream counting(Path file, DataSet set, DownloadMark mark, Workshop workshop) {
        try {
            return new Counting(Files.newOutputStream(file), set, mark);
        } catch (IOException e) {
            throw workshop.down(e);
        }
    }

    private Piece piece(Reply reply, Path file, DownloadMark mark, Workshop workshop) {
        return switch (reply) {
            case Answered(int status, Headers headers, Web.Content _) ->
                switch (status) {
                    case 206 -> part(headers, file, mark, size(workshop, file));
                    case 200 -> new Whole(file, tag(headers), modified(headers), size(workshop, file));
                    case 304 -> new Unmodified();
                    case 404 -> new NotThere();
                    case 416 -> new Beyond();
                    default -> new Failed("status " + status, status == 429 || status >= 500);
                };
            case Reply.TooLarge _ -> new TooLarge();
            case Reply.Forbidden(String why) -> new Failed(why, false);
            case Reply.NoSuchHost _ -> new Failed("no such host", false);
            case Reply.Late _ -> new Failed("it takes too long", true);
            case Reply.Broken(String why) -> new Failed(why, true);
        };
    }

    private Piece part(Headers headers, Path file, DownloadMark mark, long size) {
        Matcher range = RANGE.matcher(headers.get("content-range").orElse(""));
        if (!range.matches()) {
            return new Failed("a part without a range", false);
        }
        long from = Long.parseLong(range.group(1));
        long to = Long.parseLong(range.group(2));
        long total = Long.parseLong(range.group(3));
        boolean asked = from == mark.bytes() && to - from + 1 == size && size <= chunk && to < total;
        boolean sameFile = !mark.begun() || total == mark.total();
        if (!sameFile) {
            return new Beyond();
        }
        return asked ? new Part(file, tag(headers), modified(headers), total) : new Failed("another part", false);
    }

    private static String tag(Headers headers) {
        return headers.get("etag").or(() -> headers.get("last-modified")).orElse("");
    }

    private static Optional<Instant> modified(Headers headers) {
        return headers.get("last-modified").flatMap(text -> {
            try {
                return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        });
    }

    private static Optional<URI> redirect(URI from, Reply reply) {
        if (!(reply instanceof Answered(int status, Headers headers, Web.Content _))
                || !RedirectPolicy.isRedirect(status)) {
            return Optional.empty();
        }
        return headers.get("location").flatMap(location -> {
            try {
                return Optional.of(from.resolve(new URI(location)));
            } catch (URISyntaxException _) {
                return Optional.empty();
            }
        });
    }

    /// Tells how much arrived. Unbuffered: what is written is in the file, also when the peer breaks off.
    private final class Counting extends FilterOutputStream {
        private final DataSet set;
        private final DownloadMark mark;
        private long written;

        Counting(OutputStream out, DataSet set, DownloadMark mark) {
            super(out);
            this.set = set;
            this.mark = mark;
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            try {
                out.write(bytes, from, count);
            } catch (IOException e) {
                throw new UncheckedIOException("data sets: what arrives cannot be kept", e);
            }
            written += count;
            progress.at(set.id(), Phase.DOWNLOAD, mark.bytes() + written, mark.total());
        }
    }
}
