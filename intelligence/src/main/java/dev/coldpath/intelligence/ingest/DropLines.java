package dev.coldpath.intelligence.ingest;

import dev.coldpath.store.StoreDown;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// The lines of a drop, one after the other; blank ones are counted and passed over. Never more than one line is held,
/// and never more of it than a line may have. A drop that begins like a gzip file is unfolded as it is read.
final class DropLines {
    /// Bytes of a line, without its end.
    static final int LONGEST = 256 * 1024;

    private static final int BUFFER = 64 * 1024;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final Counted source;
    private final byte[] buffer = new byte[BUFFER];
    private InputStream lines = InputStream.nullInputStream();
    private int at;
    private int end;
    private long number;
    private boolean broken;
    private boolean over;

    private DropLines(Counted source) {
        this.source = source;
    }

    /// Begins a drop.
    ///
    /// @throws StoreDown when the source fails, here or with a later line: then nobody knows what it holds
    static DropLines of(InputStream drop) {
        DropLines lines = new DropLines(new Counted(drop));
        try {
            lines.lines = unfolded(new BufferedInputStream(lines.source, BUFFER));
        } catch (IOException _) {
            lines.broken = true;
            lines.over = true;
        }
        return lines;
    }

    private static InputStream unfolded(BufferedInputStream plain) throws IOException {
        plain.mark(2);
        boolean gzip = plain.read() == GZIP_FIRST && plain.read() == GZIP_SECOND;
        plain.reset();
        return gzip ? new GZIPInputStream(plain, BUFFER) : plain;
    }

    /// The next line; empty when there is no other, or no other that can be read.
    Optional<RawLine> next() {
        while (!over) {
            Optional<RawLine> line = line();
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }

    /// Passes over lines until so many were begun.
    void skip(long most) {
        while (!over && number < most) {
            line();
        }
    }

    /// Whether the drop ended in the middle of what it is. The line that was being read then is lost.
    boolean broken() {
        return broken;
    }

    /// How many lines were begun.
    long lines() {
        return number;
    }

    /// How much of the drop was read, folded as it came.
    long bytes() {
        return source.bytes;
    }

    /// Reads one line; empty when it is blank or there is none.
    private Optional<RawLine> line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean fits = true;
        boolean begun = false;
        boolean ended = false;
        while (!ended && (at < end || fill())) {
            begun = true;
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            // one byte more than a line has, for the CR of its end
            fits &= line.size() + at - from <= LONGEST + 1;
            if (fits) {
                line.write(buffer, from, at - from);
            }
            ended = at < end;
            at += ended ? 1 : 0;
        }
        if (!begun || broken) {
            return Optional.empty();
        }
        number++;
        return fits ? content(line.toByteArray()) : Optional.of(RawLine.tooLong(number));
    }

    private Optional<RawLine> content(byte[] line) {
        int from = number == 1 && marked(line) ? BYTE_ORDER_MARK.length : 0;
        int to = line.length > from && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        if (to - from > LONGEST) {
            return Optional.of(RawLine.tooLong(number));
        }
        for (int i = from; i < to; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return Optional.of(RawLine.of(number, Arrays.copyOfRange(line, from, to)));
            }
        }
        return Optional.empty();
    }

    private static boolean marked(byte[] line) {
        return line.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    private boolean fill() {
        try {
            at = 0;
            end = Math.max(0, lines.read(buffer));
        } catch (IOException _) {
            end = 0;
            broken = true;
        }
        over |= end == 0;
        return end > 0;
    }

    /// Counts what is read. The source's own failures leave as what they are, so that whatever [IOException] is left is
    /// one of unfolding, and none is taken for the end of a drop.
    private static final class Counted extends InputStream {
        private final InputStream in;
        private long bytes;

        Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            try {
                int read = in.read(into, offset, length);
                bytes += Math.max(0, read);
                return read;
            } catch (IOException e) {
                throw new StoreDown("drop: its source failed after " + bytes + " bytes", e);
            }
        }
    }
}
