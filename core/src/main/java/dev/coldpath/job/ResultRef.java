package dev.coldpath.job;

import dev.coldpath.domain.Domain;
import java.time.Instant;

/// Where a succeeded job's result is.
public sealed interface ResultRef {
    /// The record that a scoring run wrote.
    record Scored(Domain domain, Instant scoredAt) implements ResultRef {}

    /// Bytes that an attempt stored before it settled.
    ///
    /// @param sha256 of the bytes before they were compressed, hex
    /// @param length of those bytes
    /// @param whole false: only a preview could be stored
    record Kept(Fence fence, Place place, String sha256, int length, boolean whole) implements ResultRef {}

    enum Place {
        /// Beside the job's row.
        ROW("row"),
        /// In a store for large objects.
        OBJECT("object");

        private final String wire;

        Place(String wire) {
            this.wire = wire;
        }

        /// The word used in storage.
        public String wire() {
            return wire;
        }
    }
}
