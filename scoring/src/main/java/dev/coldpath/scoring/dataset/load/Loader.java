package dev.coldpath.scoring.dataset.load;

import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.DataSetStore;
import dev.coldpath.scoring.dataset.ManifestJson;
import dev.coldpath.scoring.dataset.Unreadable;
import dev.coldpath.scoring.dataset.VersionManifest;
import dev.coldpath.scoring.dataset.load.Intake.Supply;
import dev.coldpath.scoring.net.Deadline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// Makes a published file the live version of a data set: obtains it, splits its rows, makes shard after shard and
/// publishes. Each step leaves a mark, so that the next load goes on there, on this host or another.
///
/// One data set has one loader at a time; who calls sees to that.
public final class Loader {
    /// Rises when the same file would become another version.
    static final int VERSION = 1;

    private final DataSetStore store;
    private final Path scratch;
    private final InstantSource time;
    private final LoadProgress progress;

    /// Takes where versions go and where they are made.
    ///
    /// @param scratch a folder of this host's, of which nothing is missed when it is emptied
    public Loader(DataSetStore store, Path scratch, InstantSource time, LoadProgress progress) {
        this.store = store;
        this.scratch = scratch;
        this.time = time;
        this.progress = progress;
    }

    /// Goes as far as time allows. Reading the file is one step, however long it takes.
    ///
    /// @throws dev.coldpath.store.StoreDown when the store or the scratch folder fails; what was done is kept
    public Loaded load(DataSet set, Intake intake, Deadline deadline) throws InterruptedException {
        Optional<VersionManifest> live = ManifestJson.live(store, set.id());
        Optional<VersionManifest> again = live.filter(manifest -> manifest.loaderVersion() == VERSION);
        return switch (intake.supply(set, again, deadline)) {
            case Supply.AtHand(RawFile file) -> load(set, file, live, deadline);
            case Supply.Same _ -> {
                clear(set);
                yield new Loaded.Unchanged(live.orElseThrow());
            }
            case Supply.Partly(String checkpoint) -> new Loaded.Again(checkpoint);
            case Supply.Refused(String why) -> new Loaded.Refused(why);
            case Supply.Failed(String why) -> new Loaded.Failed(why);
            case Supply.NotThere(String why) -> new Loaded.Failed(why);
        };
    }

    /// True: an earlier load did not come to its end, and the next goes on.
    ///
    /// @throws dev.coldpath.store.StoreDown when the store fails
    public boolean unfinished(DataSet set) {
        Workshop workshop = workshop(set);
        return BuildMark.in(workshop).isPresent() || DownloadMark.left(workshop);
    }

    private Loaded load(DataSet set, RawFile file, Optional<VersionManifest> live, Deadline deadline)
            throws InterruptedException {
        Workshop workshop = workshop(set);
        try {
            Partitioned partitioned = partition(set, file, workshop);
            return new Build(workshop, set, file, partitioned, live)
                    .run(() -> deadline.passed(time.instant()), progress);
        } catch (Unreadable e) {
            workshop.clear();
            return new Loaded.Refused(e.why());
        } catch (IOException e) {
            throw workshop.down(e);
        }
    }

    private Partitioned partition(DataSet set, RawFile file, Workshop workshop)
            throws IOException, InterruptedException {
        Optional<Partitioned> done = Partitioned.in(workshop, file);
        if (done.isPresent()) {
            return done.get();
        }
        Partitioned.forget(workshop);
        try (Drafts drafts = new Drafts(workshop)) {
            drafts.open();
            Partitioned partitioned = new Partition(set, file, drafts, progress).run();
            partitioned.leave(workshop);
            return partitioned;
        }
    }

    private void clear(DataSet set) {
        workshop(set).clear();
    }

    private Workshop workshop(DataSet set) {
        return Workshop.of(store, set.id(), scratch);
    }
}
