package dev.coldpath.scoring.dataset.load;

import dev.coldpath.crypto.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/// How many bytes came through, and which.
final class Tally {
    private final MessageDigest sha = Sha256.running();
    private long bytes;

    long bytes() {
        return bytes;
    }

    /// The SHA-256 of all that came through, in hex; to be asked once, at the end.
    String digest() {
        return HexFormat.of().formatHex(sha.digest());
    }

    void add(byte[] from, int offset, int count) {
        sha.update(from, offset, count);
        bytes += count;
    }

    /// Reads as much at once as it is asked for, so that it has seen the same when a reader stops, in whatever pieces
    /// the bytes arrive.
    InputStream over(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int count = in.readNBytes(into, from, most);
                add(into, from, count);
                return count == 0 && most > 0 ? -1 : count;
            }
        };
    }
}
