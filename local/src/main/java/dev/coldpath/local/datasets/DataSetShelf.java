package dev.coldpath.local.datasets;

import dev.coldpath.local.refusal.Reasons;
import dev.coldpath.local.refusal.Unusable;
import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.DataSetFolder;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.DataSetStore;
import dev.coldpath.scoring.dataset.DataSets;
import dev.coldpath.scoring.dataset.ManifestJson;
import dev.coldpath.scoring.dataset.RankLists;
import dev.coldpath.scoring.dataset.SecRegister;
import dev.coldpath.scoring.dataset.StoredRankLists;
import dev.coldpath.scoring.dataset.StoredSecRegister;
import dev.coldpath.scoring.dataset.VersionManifest;
import dev.coldpath.scoring.fetch.Acknowledgement;
import dev.coldpath.store.StoreDown;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Where a data folder keeps its data sets: `<data>/datasets`.
public final class DataSetShelf {
    private static final String HOLDER = "refresh.lock";

    private final Path root;
    private final DataSetStore store;

    public DataSetShelf(Path data) {
        this.root = data.resolve("datasets");
        this.store = new DataSetFolder(root);
    }

    /// The data sets whose terms an operator has acknowledged, by variables such as `ACK_TRANCO=true`.
    public static Set<DataSetId> acknowledged(Map<String, String> env) {
        return DataSets.ALL.stream()
                .map(DataSet::id)
                .filter(id -> Acknowledgement.given(id.name(), env))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The variable that acknowledges the terms of a data set.
    static String acknowledgement(DataSetId id) {
        return Acknowledgement.setting(id.name());
    }

    /// For looking domains up; sees what is loaded later.
    public RankLists lists(Set<DataSetId> acknowledged, InstantSource time) {
        return new StoredRankLists(DataSets.enabled(acknowledged), store, time);
    }

    /// For looking companies up; sees what is loaded later.
    public SecRegister register(InstantSource time) {
        return new StoredSecRegister(store, time);
    }

    /// What is live; empty until the data set was loaded.
    public Optional<VersionManifest> live(DataSet set) {
        return ManifestJson.live(store, set.id());
    }

    DataSetStore store() {
        return store;
    }

    Path scratch() {
        return root.resolve("scratch");
    }

    /// What only one command at a time may do.
    @FunctionalInterface
    interface Work {
        void run() throws InterruptedException;
    }

    /// @throws Unusable when another command is at it, or the folder cannot be used
    void alone(Work work) throws InterruptedException {
        try {
            Files.createDirectories(root);
            try (FileChannel channel = FileChannel.open(
                            root.resolve(HOLDER), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = locked(channel)) {
                work.run();
            }
        } catch (IOException e) {
            throw new Unusable(root + " cannot be used for data sets: " + Reasons.of(e, root) + ".", e);
        } catch (StoreDown e) {
            throw new Unusable(e.getMessage() + causeOf(e), e);
        }
    }

    private static String causeOf(StoreDown e) {
        return e.getCause() == null ? "." : ": " + e.getCause().getMessage();
    }

    private FileLock locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException _) {
            // held by this very process
        }
        throw new Unusable(root + " is being refreshed by another command; wait for it.");
    }

    /// All that there are, for messages.
    static String names(List<DataSet> sets) {
        return sets.stream().map(set -> set.id().name()).collect(Collectors.joining(", "));
    }
}
