package dev.coldpath.scoring.net;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.HttpTransportMetrics;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.util.CharArrayBuffer;

/// Reads the head of an answer, and no more than 64 kB of it. The library limits lines and their number only, and lets
/// escape what it thinks of a status of 0.
final class HeadParser extends DefaultHttpResponseParser {
    static final int LONGEST = 64 * 1024;

    HeadParser(Http1Config config) {
        super(config);
    }

    @Override
    public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in) throws IOException, HttpException {
        try {
            return super.parse(new Counted(buffer), in);
        } catch (IllegalArgumentException e) {
            throw new ProtocolException("head makes no sense", e);
        }
    }

    private static final class Counted implements SessionInputBuffer {
        private final SessionInputBuffer buffer;
        private int length;

        Counted(SessionInputBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public int readLine(CharArrayBuffer line, InputStream in) throws IOException {
            int read = buffer.readLine(line, in);
            length += Math.max(read, 0) + 2;
            if (length > LONGEST) {
                throw new MessageConstraintException("head is longer than " + LONGEST);
            }
            return read;
        }

        @Override
        public int length() {
            return buffer.length();
        }

        @Override
        public int capacity() {
            return buffer.capacity();
        }

        @Override
        public int available() {
            return buffer.available();
        }

        @Override
        public int read(byte[] bytes, int offset, int most, InputStream in) throws IOException {
            return buffer.read(bytes, offset, most, in);
        }

        @Override
        public int read(byte[] bytes, InputStream in) throws IOException {
            return buffer.read(bytes, in);
        }

        @Override
        public int read(InputStream in) throws IOException {
            return buffer.read(in);
        }

        @Override
        public HttpTransportMetrics getMetrics() {
            return buffer.getMetrics();
        }
    }
}
