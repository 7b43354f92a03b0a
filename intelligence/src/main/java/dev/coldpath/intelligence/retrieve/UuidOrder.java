package dev.coldpath.intelligence.retrieve;

import java.util.Comparator;
import java.util.UUID;

/// The order of uuids as texts, in which every store sorts them too; Java's own order takes their halves for signed
/// numbers.
enum UuidOrder implements Comparator<UUID> {
    AS_TEXT;

    @Override
    public int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
