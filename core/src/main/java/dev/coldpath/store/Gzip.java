package dev.coldpath.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Compresses in memory (RFC 1952).
public final class Gzip {
    private Gzip() {}

    public static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("gzip: writing to memory failed", e);
        }
        return out.toByteArray();
    }

    /// The bytes again.
    ///
    /// @param most what they may unfold to, in bytes: it is not unfolded further
    /// @throws IOException these bytes are damaged, or unfold to more
    public static byte[] unpack(byte[] packed, int most) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = gzip.readNBytes(most);
            if (gzip.read() >= 0) {
                throw new IOException("gzip: it unfolds to more than " + most + " bytes");
            }
            return bytes;
        }
    }
}
