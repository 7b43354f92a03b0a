package dev.coldpath.aws.s3;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A download of known length. The HTTP client of the JDK takes a connection that is closed early for the end of the
/// body; here that is a failure.
final class WholeStream extends FilterInputStream {
    private final long length;
    private long read;

    /// Takes how many bytes there are to be.
    WholeStream(InputStream in, long length) {
        super(in);
        this.length = length;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        return (int) counted(one, one < 0 ? -1 : 1);
    }

    @Override
    public int read(byte[] into, int offset, int size) throws IOException {
        int some = super.read(into, offset, size);
        return (int) counted(some, some);
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        return counted(skipped, skipped);
    }

    private long counted(long answer, long more) throws IOException {
        if (more < 0 && read < length) {
            throw new EOFException("download ended after " + read + " of " + length + " bytes");
        }
        read += Math.max(0, more);
        return answer;
    }
}
