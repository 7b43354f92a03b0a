package dev.coldpath.scoring.dataset.load;

import dev.coldpath.scoring.dataset.VersionManifest;

/// The outcome of a load. Whatever it is, readers have a whole version or none.
public sealed interface Loaded {
    /// A new version is live.
    record Done(VersionManifest manifest) implements Loaded {}

    /// The publisher has nothing newer than what is live.
    record Unchanged(VersionManifest manifest) implements Loaded {}

    /// Time is up; the next load goes on where this one stopped.
    ///
    /// @param checkpoint how far it is, in words
    record Again(String checkpoint) implements Loaded {}

    /// The file must not replace what is live; somebody should look.
    record Refused(String why) implements Loaded {}

    /// The file could not be had; another time it may.
    record Failed(String why) implements Loaded {}
}
