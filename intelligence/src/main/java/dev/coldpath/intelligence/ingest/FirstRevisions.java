package dev.coldpath.intelligence.ingest;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The revisions that the items of one run begin with. If it were always 1, an item that is deleted and comes again
/// would look unchanged to whoever read it before: a repair, or another drop. As a hash of the run and the line no
/// two lives of an item begin alike, nor does one reach where another began.
///
/// @param run nobody else's name
record FirstRevisions(String run) {
    /// Far from where counting on would overflow.
    private static final int SPARE_BITS = 2;

    /// Of the item that begins with this line.
    long of(long line) {
        UUID hash = UUID.nameUUIDFromBytes((run + "/" + line).getBytes(StandardCharsets.UTF_8));
        return (hash.getMostSignificantBits() >>> SPARE_BITS) + 1;
    }
}
