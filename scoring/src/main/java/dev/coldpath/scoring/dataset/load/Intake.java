package dev.coldpath.scoring.dataset.load;

import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.VersionManifest;
import dev.coldpath.scoring.net.Deadline;
import java.util.Optional;

/// Obtains a published file.
public sealed interface Intake permits FileIntake, DownloadIntake {
    /// What came of it.
    sealed interface Supply {
        record AtHand(RawFile file) implements Supply {}

        /// It is the file that the live version was made of.
        record Same() implements Supply {}

        /// Time is up before all of it was there.
        record Partly(String checkpoint) implements Supply {}

        /// It is not a file that may be loaded.
        record Refused(String why) implements Supply {}

        record Failed(String why) implements Supply {}

        /// There is nothing at that address.
        record NotThere(String why) implements Supply {}
    }

    /// Goes as far as time allows.
    ///
    /// @param live what would be made again from the same file, if anything
    Supply supply(DataSet set, Optional<VersionManifest> live, Deadline deadline) throws InterruptedException;
}
