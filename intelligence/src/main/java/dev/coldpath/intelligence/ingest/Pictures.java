package dev.coldpath.intelligence.ingest;

import java.net.URI;
import java.util.Optional;

/// Fetches pictures from addresses that drops name, which may be anybody's: under the same rules as everything that
/// is fetched.
public interface Pictures {
    /// The most that a picture may have.
    int MOST_BYTES = 5 * 1024 * 1024;

    /// How long fetching one may take.
    int MOST_SECONDS = 10;

    /// The picture; empty when it cannot be had: refused, missing, late, too large, or no picture at all.
    Optional<Picture> fetch(URI address);

    /// A picture's bytes as they came; never changed once made.
    final class Picture {
        private final String mediaType;
        private final byte[] bytes;

        /// Takes a copy.
        ///
        /// @param mediaType such as `image/jpeg`
        public Picture(String mediaType, byte[] bytes) {
            this.mediaType = mediaType;
            this.bytes = bytes.clone();
        }

        public String mediaType() {
            return mediaType;
        }

        /// A copy.
        public byte[] bytes() {
            return bytes.clone();
        }
    }
}
