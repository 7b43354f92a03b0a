package dev.coldpath.local.datasets;

import dev.coldpath.local.refusal.Unusable;
import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.DataSets;
import dev.coldpath.scoring.dataset.load.DownloadIntake;
import dev.coldpath.scoring.dataset.load.FileIntake;
import dev.coldpath.scoring.dataset.load.Intake;
import dev.coldpath.scoring.dataset.load.LoadProgress;
import dev.coldpath.scoring.dataset.load.Loaded;
import dev.coldpath.scoring.dataset.load.Loader;
import dev.coldpath.scoring.dataset.load.Locations;
import dev.coldpath.scoring.dataset.load.Pieces;
import dev.coldpath.scoring.net.Contact;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Outside;
import dev.coldpath.scoring.net.Reach;
import dev.coldpath.time.SystemTimer;
import dev.coldpath.time.WallClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Loads data sets, one after the other, from their publishers or from local copies.
///
/// @param from a file, a folder or an https address; empty: their publishers
/// @param contact who answers for downloads
/// @param acknowledged the data sets whose terms were accepted
public record Refresh(
        Path data, List<String> names, Optional<String> from, Optional<String> contact, Set<DataSetId> acknowledged) {
    /// No download takes longer in one go; the next command goes on.
    private static final Duration LONGEST = Duration.ofHours(12);

    public Refresh {
        names = List.copyOf(names);
        acknowledged = Set.copyOf(acknowledged);
    }

    /// Hears how far each data set is, and what became of it.
    public interface Watcher extends LoadProgress {
        void ended(DataSet set, Loaded outcome);
    }

    /// Loads one after the other.
    ///
    /// @throws Unusable when it cannot be done as asked
    public void run(Watcher watcher) throws InterruptedException {
        List<DataSet> sets = sets();
        InstantSource time = WallClock.inMillis();
        DataSetShelf shelf = new DataSetShelf(data);
        Optional<URI> address = from.filter(text -> text.startsWith("https:")).map(Refresh::address);
        if (from.isPresent() && address.isEmpty()) {
            FileIntake intake = new FileIntake(file(from.get()));
            new Loading(shelf, time, watcher).load(sets, intake);
            return;
        }
        if (address.isPresent() && sets.size() > 1) {
            throw new Unusable(
                    "an address is the file of one data set; name which of " + DataSetShelf.names(DataSets.ALL) + ".");
        }
        SystemTimer timer = new SystemTimer(time);
        try (Outside outside = Outside.of(Reach.publicInternet(answerable()), time, timer)) {
            Map<DataSetId, URI> instead =
                    address.map(file -> Map.of(sets.getFirst().id(), file)).orElseGet(Map::of);
            Intake intake = new DownloadIntake(
                    shelf.store(),
                    shelf.scratch(),
                    new Locations(outside.web(), instead, time),
                    new Pieces(outside.downloads(), time, timer, watcher));
            new Loading(shelf, time, watcher).load(sets, intake);
        }
    }

    private record Loading(DataSetShelf shelf, InstantSource time, Watcher watcher) {
        void load(List<DataSet> sets, Intake intake) throws InterruptedException {
            Loader loader = new Loader(shelf.store(), shelf.scratch(), time, watcher);
            shelf.alone(() -> {
                for (DataSet set : sets) {
                    watcher.ended(set, loader.load(set, intake, Deadline.in(LONGEST, time.instant())));
                }
            });
        }
    }

    private List<DataSet> sets() {
        if (names.isEmpty()) {
            return DataSets.enabled(acknowledged);
        }
        List<DataSet> sets = new ArrayList<>();
        for (String name : names) {
            DataSet set = DataSets.named(name)
                    .orElseThrow(() -> new Unusable("there is no data set \"" + name + "\"; there are "
                            + DataSetShelf.names(DataSets.ALL) + "."));
            if (!DataSets.enabled(acknowledged).contains(set)) {
                throw new Unusable(name + " is off until its terms are read and accepted: "
                        + set.rights().terms() + ". Then set " + DataSetShelf.acknowledgement(set.id()) + "=true.");
            }
            sets.add(set);
        }
        return sets;
    }

    private Contact answerable() {
        String text = contact.orElseThrow(() -> new Unusable("a download is made in the name of somebody who answers"
                + " for it; say who with --contact or COLDPATH_OPERATOR_CONTACT, or load a file with --from."));
        try {
            return new Contact(text);
        } catch (IllegalArgumentException e) {
            throw new Unusable(e.getMessage() + ", not \"" + text + "\".", e);
        }
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new Unusable("--from is not an address: " + text, e);
        }
    }

    private static Path file(String text) {
        if (text.startsWith("http:")) {
            throw new Unusable("--from takes an https address, a file or a folder, not " + text);
        }
        try {
            return text.startsWith("file:") ? Path.of(URI.create(text)) : Path.of(text);
        } catch (IllegalArgumentException e) {
            throw new Unusable("--from is not a file: " + text, e);
        }
    }
}
