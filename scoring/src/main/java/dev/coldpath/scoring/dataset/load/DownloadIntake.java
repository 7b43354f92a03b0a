package dev.coldpath.scoring.dataset.load;

import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.DataSetStore;
import dev.coldpath.scoring.dataset.Publication.Located;
import dev.coldpath.scoring.dataset.VersionManifest;
import dev.coldpath.scoring.dataset.load.Locations.Answer.Series;
import dev.coldpath.scoring.dataset.load.Piece.Beyond;
import dev.coldpath.scoring.dataset.load.Piece.Failed;
import dev.coldpath.scoring.dataset.load.Piece.NotThere;
import dev.coldpath.scoring.dataset.load.Piece.Part;
import dev.coldpath.scoring.dataset.load.Piece.TooLarge;
import dev.coldpath.scoring.dataset.load.Piece.Unmodified;
import dev.coldpath.scoring.dataset.load.Piece.Whole;
import dev.coldpath.scoring.net.Deadline;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Downloads a file through the guarded way out, piece by piece, into the workshop, where a later load finds what is
/// there. A file that changes on the way is begun anew.
public final class DownloadIntake implements Intake {
    private static final int TRIES = 5;
    private static final int FRESH_STARTS = 3;

    private final DataSetStore store;
    private final Path scratch;
    private final Locations locations;
    private final Pieces pieces;

    /// Takes what it stores in and what it asks.
    ///
    /// @param scratch a folder of this host's
    public DownloadIntake(DataSetStore store, Path scratch, Locations locations, Pieces pieces) {
        this.store = store;
        this.scratch = scratch;
        this.locations = locations;
        this.pieces = pieces;
    }

    @Override
    public Supply supply(DataSet set, Optional<VersionManifest> live, Deadline deadline) throws InterruptedException {
        Workshop workshop = Workshop.of(store, set.id(), scratch);
        return switch (locations.of(set, deadline)) {
            case Locations.Answer.Nowhere(String why) -> new Supply.Failed(why);
            case Locations.Answer.At(Located located) -> new Run(workshop, set, located, live, deadline).go();
            case Locations.Answer.Series series -> all(series, workshop, set, live, deadline);
        };
    }

    /// File after file, the newest first: if that one is live, so are the others.
    private Supply all(Series series, Workshop workshop, DataSet set, Optional<VersionManifest> live, Deadline deadline)
            throws InterruptedException {
        List<RawFile> there = new ArrayList<>();
        for (int i = 0; i < series.files().size() && there.size() < series.count(); i++) {
            Optional<VersionManifest> same = there.isEmpty() ? live : Optional.empty();
            Supply supply = new Run(workshop.forPart(i), set, series.files().get(i), same, deadline).go();
            boolean notOutYet = i == 0 && supply instanceof Supply.NotThere;
            if (supply instanceof Supply.AtHand(RawFile file)) {
                there.add(file);
            } else if (!notOutYet) {
                return supply;
            }
        }
        return new Supply.AtHand(there.getFirst().with(there.subList(1, there.size())));
    }

    /// One download, from what is there to where time allows.
    private final class Run {
        private final Workshop workshop;
        private final DataSet set;
        private final Located located;
        private final Optional<VersionManifest> live;
        private final Deadline deadline;
        private DownloadMark mark;
        private int freshStarts;
        private int failures;

        Run(Workshop workshop, DataSet set, Located located, Optional<VersionManifest> live, Deadline deadline) {
            this.workshop = workshop;
            this.set = set;
            this.located = located;
            this.live = live.filter(manifest -> manifest.source().equals(located.file()));
            this.deadline = deadline;
            this.mark = DownloadMark.in(workshop, located.file()).orElseGet(this::anew);
        }

        Supply go() throws InterruptedException {
            if (mark.complete() && sameAsLive(mark.tag())) {
                mark = anew();
            }
            while (!mark.complete()) {
                if (deadline.passed(pieces.now())) {
                    mark.leave(workshop);
                    return new Supply.Partly(mark.words());
                }
                Optional<Supply> end = take(pieces.get(workshop, set, mark, live.map(VersionManifest::tag), deadline));
                if (end.isPresent()) {
                    return end.get();
                }
            }
            return new Supply.AtHand(
                    new RawFile(mark.source(), mark.tag(), mark.asOf(), mark.bytes(), List.of(content())));
        }

        private RawFile.Content content() {
            int chunks = mark.chunks();
            return () -> new ChunkStream(workshop, chunks);
        }

        /// Empty: go on.
        private Optional<Supply> take(Piece piece) throws InterruptedException {
            return switch (piece) {
                case Unmodified _ -> Optional.of(new Supply.Same());
                case TooLarge _ -> refuse();
                case NotThere _ -> Optional.of(new Supply.NotThere(located.file() + ": status 404"));
                case Part part when part.total() > set.limits().bytes() -> refuse();
                case Part part when !mark.begun() && sameAsLive(part.tag()) -> Optional.of(new Supply.Same());
                case Part part when mark.begun() && !part.tag().equals(mark.tag()) -> startOver();
                case Part part -> keep(part.file(), part.tag(), part.asOf(), part.total());
                case Whole whole when sameAsLive(whole.tag()) -> Optional.of(new Supply.Same());
                case Whole whole -> {
                    mark = anew();
                    yield keep(whole.file(), whole.tag(), whole.asOf(), whole.size());
                }
                case Beyond _ -> startOver();
                case Failed failed -> tryAgain(failed);
            };
        }

        private Optional<Supply> keep(Path file, String tag, Optional<Instant> modified, long total) {
            Instant listed = located.asOf().or(() -> modified).orElseGet(pieces::now);
            DownloadMark named = mark.begun() ? mark : mark.of(tag, listed);
            long size = pieces.size(workshop, file);
            store.put(ChunkStream.place(workshop, mark.chunks()), file);
            mark = named.with(size, total, named.bytes() + size >= total);
            mark.leave(workshop);
            failures = 0;
            return Optional.empty();
        }

        private Optional<Supply> startOver() {
            mark = anew();
            return ++freshStarts < FRESH_STARTS
                    ? Optional.empty()
                    : Optional.of(new Supply.Failed(located.file() + " changes while it is downloaded"));
        }

        private Optional<Supply> tryAgain(Failed failed) throws InterruptedException {
            if (!failed.passing() || ++failures == TRIES) {
                return Optional.of(new Supply.Failed(located.file() + ": " + failed.why()));
            }
            pieces.pause(Duration.ofSeconds(1L << (failures - 1)), deadline);
            return Optional.empty();
        }

        private Optional<Supply> refuse() {
            workshop.clear();
            return Optional.of(
                    new Supply.Refused("the file is larger than " + set.limits().bytes() + " bytes"));
        }

        private boolean sameAsLive(String tag) {
            return !tag.isEmpty()
                    && live.filter(manifest -> manifest.tag().equals(tag)).isPresent();
        }

        private DownloadMark anew() {
            workshop.restart();
            return DownloadMark.nothing(located.file());
        }
    }
}
