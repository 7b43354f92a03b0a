package dev.coldpath.result;

import dev.coldpath.crypto.Sha256;
import dev.coldpath.store.Gzip;
import java.io.IOException;
import java.util.Optional;

/// A result's bytes, compressed as they are stored (gzip), with the hash and the length of what they unfold to.
public final class Packed {
    private final byte[] gzip;
    private final String sha256;
    private final int length;

    private Packed(byte[] gzip, String sha256, int length) {
        this.gzip = gzip;
        this.sha256 = sha256;
        this.length = length;
    }

    public static Packed of(byte[] bytes) {
        return new Packed(Gzip.pack(bytes), Sha256.hex(bytes), bytes.length);
    }

    /// The bytes again, if these stored ones unfold to that length and hash; empty when they were damaged. Never
    /// unfolds more than the length says.
    public static Optional<byte[]> unpack(byte[] stored, String sha256, int length) {
        try {
            byte[] bytes = Gzip.unpack(stored, length);
            boolean whole = bytes.length == length && Sha256.hex(bytes).equals(sha256);
            return whole ? Optional.of(bytes) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    public byte[] gzip() {
        return gzip.clone();
    }

    /// Hex.
    public String sha256() {
        return sha256;
    }

    public int length() {
        return length;
    }
}
