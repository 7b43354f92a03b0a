package dev.coldpath.scoring.fetch.ats;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One open role.
///
/// @param publishedAt when it was first published; an update does not make a role new
/// @param departments as the company calls them
/// @param place where the work is, as the board words it
/// @param address where a reader finds it
record Opening(
        String title,
        Optional<Instant> publishedAt,
        List<String> departments,
        Optional<String> place,
        Optional<URI> address) {
    Opening {
        departments = List.copyOf(departments);
    }
}
