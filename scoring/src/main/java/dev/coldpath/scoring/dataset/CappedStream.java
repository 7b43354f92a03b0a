package dev.coldpath.scoring.dataset;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that fails, instead of going on for ever, when more comes than was meant.
final class CappedStream extends FilterInputStream {
    private final long most;
    private long left;

    /// @param most bytes that are read at all
    CappedStream(InputStream in, long most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        left -= Math.max(0, count);
        if (left < 0) {
            throw new Unreadable("the file holds more than " + most + " bytes of text");
        }
        return count;
    }
}
