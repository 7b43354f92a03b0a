package dev.coldpath.scoring.dataset;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Keeps the versions of data sets, says which one of each is live, and lends a workshop to whoever makes the next.
/// Every method throws [dev.coldpath.store.StoreDown] when the store cannot do it.
public interface DataSetStore {
    /// The version that readers use; empty until one was published.
    Optional<Version> live(DataSetId set);

    /// From here on readers use this version; atomically, so that each of them sees the old name or the new one.
    void publish(DataSetId set, Version version);

    /// The versions of which there is anything, oldest first; those with a manifest are whole.
    List<Version> versions(DataSetId set);

    /// A file's bytes, to be closed by the caller; empty when there is no such file.
    Optional<InputStream> open(Place place);

    /// Copies a file to its place, whole or not at all; it replaces what lies there.
    void put(Place place, Path file);

    /// Removes a version, manifest first: what is half removed is no version any more.
    void drop(DataSetId set, Version version);

    /// Empties the workshop.
    void clear(DataSetId set);
}
