package dev.coldpath.scoring.dataset.load;

import dev.coldpath.scoring.dataset.DataSetId;

/// Listens to the progress of a load.
@FunctionalInterface
public interface LoadProgress {
    LoadProgress NONE = (_, _, _, _) -> {};

    enum Phase {
        /// Counts bytes.
        DOWNLOAD,
        /// Counts bytes of the file as published.
        PARTITION,
        /// Counts shards.
        SHARDS
    }

    /// So much is done.
    ///
    /// @param of 0 while nobody knows
    void at(DataSetId set, Phase phase, long done, long of);
}
