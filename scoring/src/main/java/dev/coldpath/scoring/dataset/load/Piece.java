package dev.coldpath.scoring.dataset.load;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// The outcome of asking for a part of a file.
sealed interface Piece {
    /// The part that was asked for.
    ///
    /// @param tag the publisher's mark of the file it is a part of; empty when it gives none
    /// @param total bytes of the whole file
    record Part(Path file, String tag, Optional<Instant> asOf, long total) implements Piece {}

    /// The whole file instead: this server knows no parts, or the file is another one by now.
    record Whole(Path file, String tag, Optional<Instant> asOf, long size) implements Piece {}

    /// The file is the one that was named.
    record Unmodified() implements Piece {}

    /// The file ends before this part.
    record Beyond() implements Piece {}

    record TooLarge() implements Piece {}

    /// There is no such file.
    record NotThere() implements Piece {}

    /// It could not be had.
    ///
    /// @param passing true: the same request may succeed a moment later
    record Failed(String why, boolean passing) implements Piece {}
}
