package dev.coldpath.intelligence.ingest;

import java.io.IOException;
import java.io.InputStream;

/// A stream that fails after so many bytes, whatever would follow.
final class CutStream extends InputStream {
    private final InputStream in;
    private int left;

    CutStream(InputStream in, int left) {
        this.in = in;
        this.left = left;
    }

    @Override
    public int read() throws IOException {
        if (left == 0) {
            throw new IOException("connection reset");
        }
        left--;
        return in.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0) {
            throw new IOException("connection reset");
        }
        int read = in.read(into, offset, Math.min(left, length));
        left -= Math.max(0, read);
        return read;
    }
}
