package dev.coldpath.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Lines of a stream, as bytes, without their ends. A line that is too long is skipped without being held.
final class Lines {
    private static final int LONGEST = 1_048_576;

    private final InputStream in;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /// What stood between two line breaks; blank lines are none.
    sealed interface Line {}

    static final class Read implements Line {
        private final byte[] bytes;

        private Read(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes.clone();
        }
    }

    record TooLong() implements Line {}

    /// Empty at the end.
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next != '\n') {
                length++;
                if (length <= LONGEST) {
                    line.write(next);
                }
            } else if (length > LONGEST || !blank(line)) {
                return Optional.of(line(line, length));
            } else {
                line.reset();
                length = 0;
            }
        }
        return length > LONGEST || !blank(line) ? Optional.of(line(line, length)) : Optional.empty();
    }

    private static Line line(ByteArrayOutputStream line, long length) {
        return length > LONGEST ? new TooLong() : new Read(line.toByteArray());
    }

    private static boolean blank(ByteArrayOutputStream line) {
        for (byte each : line.toByteArray()) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
