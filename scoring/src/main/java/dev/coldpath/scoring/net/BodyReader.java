package dev.coldpath.scoring.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UnsupportedEncodingException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Reads a body as it arrives and counts what comes out of the decompressor, so that a small body which swells stops at
/// the cap.
final class BodyReader {
    /// The codings that can be undone, as a request names them.
    static final String CODINGS = "gzip, deflate";

    private BodyReader() {}

    /// Empty: there is more than the cap allows. The stream stays open, read to its end or not.
    ///
    /// @param coding of the `Content-Encoding` header, in lower case; empty for none
    static Optional<byte[]> read(InputStream raw, String coding, int most) throws IOException {
        try (InputStream body = decoded(new Peeking(raw), coding)) {
            byte[] bytes = body.readNBytes(most);
            return body.read() < 0 ? Optional.of(bytes) : Optional.empty();
        }
    }

    private static InputStream decoded(Peeking raw, String coding) throws IOException {
        if (raw.ended()) {
            return raw;
        }
        return switch (coding) {
            case "", "identity" -> raw;
            case "gzip", "x-gzip" -> new GZIPInputStream(raw);
            case "deflate" -> raw.startsAsZlib() ? new InflaterInputStream(raw) : new RawInflaterInputStream(raw);
            default -> throw new UnsupportedEncodingException("content coding");
        };
    }

    /// Looks ahead, and leaves closing to whoever owns the connection: the library reads on to the end when it closes.
    private static final class Peeking extends PushbackInputStream {
        Peeking(InputStream in) {
            super(in, 2);
        }

        /// Many servers name a coding for no bytes at all.
        boolean ended() throws IOException {
            int first = read();
            if (first >= 0) {
                unread(first);
            }
            return first < 0;
        }

        /// Half of the world sends `deflate` without its zlib head.
        boolean startsAsZlib() throws IOException {
            byte[] head = readNBytes(2);
            unread(head);
            return head.length == 2 && (head[0] & 0x0f) == 8 && ((head[0] & 0xff) << 8 | (head[1] & 0xff)) % 31 == 0;
        }

        @Override
        public void close() {}
    }

    private static final class RawInflaterInputStream extends InflaterInputStream {
        RawInflaterInputStream(InputStream in) {
            super(in, new Inflater(true));
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}
