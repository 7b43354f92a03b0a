package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.content.Item;

/// An item that was found.
///
/// @param best the best of the records that stand for it
/// @param by what made that record and the item the same
/// @param sightings of all its records
record Joined(Item item, Candidate best, Identity by, Sightings sightings) {
    /// What a record and an item have in common.
    enum Identity {
        UUID("uuid"),
        VECTOR_ID("weaviateId"),
        CONTENT("contentPlatformId");

        private final String wire;

        Identity(String wire) {
            this.wire = wire;
        }

        String wire() {
            return wire;
        }
    }

    Joined and(Joined other) {
        return new Joined(item, best, by, sightings.and(other.sightings));
    }
}
