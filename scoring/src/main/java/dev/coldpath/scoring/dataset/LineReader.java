package dev.coldpath.scoring.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads lines of UTF-8, none of which can fill the memory and all of which together are no longer than a limit.
public final class LineReader {
    public static final int LONGEST = 4_096;
    private static final int BUFFER = 64 * 1_024;

    private final InputStream in;
    private final long most;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] line = new byte[LONGEST];
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private long passed;
    private int at;
    private int filled;

    /// Reads from that stream.
    ///
    /// @param most bytes that are read at all
    public LineReader(InputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    /// What the next line is.
    public sealed interface Read {
        record Text(String text) implements Read {}

        /// Too long, or not UTF-8.
        record Garbage() implements Read {}

        record End() implements Read {}
    }

    /// The next line, or the end.
    ///
    /// @throws Unreadable when the stream breaks or is longer than it may be
    public Read next() throws Unreadable {
        int length = 0;
        boolean tooLong = false;
        boolean any = false;
        for (int c = read(); c >= 0; c = read()) {
            any = true;
            if (c == '\n') {
                return tooLong ? new Read.Garbage() : text(length);
            }
            tooLong |= length == LONGEST;
            if (!tooLong) {
                line[length++] = (byte) c;
            }
        }
        if (!any) {
            return new Read.End();
        }
        return tooLong ? new Read.Garbage() : text(length);
    }

    private Read text(int length) {
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        return decoded(ByteBuffer.wrap(line, 0, end)).<Read>map(Read.Text::new).orElseGet(Read.Garbage::new);
    }

    private Optional<String> decoded(ByteBuffer bytes) {
        try {
            return Optional.of(utf8.decode(bytes).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private int read() throws Unreadable {
        if (at == filled) {
            fill();
        }
        return at < filled ? buffer[at++] & 0xff : -1;
    }

    private void fill() throws Unreadable {
        try {
            at = 0;
            filled = Math.max(0, in.read(buffer, 0, BUFFER));
        } catch (Unreadable e) {
            throw e;
        } catch (IOException e) {
            throw new Unreadable("the file is damaged", e);
        }
        passed += filled;
        if (passed > most) {
            throw new Unreadable("the file holds more than " + most + " bytes of text");
        }
    }
}
