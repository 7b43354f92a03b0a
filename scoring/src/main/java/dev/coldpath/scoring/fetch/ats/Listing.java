package dev.coldpath.scoring.fetch.ats;

import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// The outcome of asking for one board.
sealed interface Listing {
    /// The board and all that is on it.
    ///
    /// @param company whose board it says it is
    /// @param source where it was read
    record Roles(List<Opening> openings, Optional<String> company, URI source) implements Listing {
        public Roles {
            openings = List.copyOf(openings);
        }
    }

    /// The vendor has no such board.
    record NoBoard() implements Listing {}

    /// It could not be read to its end.
    record Unread(Status why) implements Listing {}
}
