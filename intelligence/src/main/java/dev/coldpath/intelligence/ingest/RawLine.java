package dev.coldpath.intelligence.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// One line of a drop as it was found, without its end.
final class RawLine {
    private final long number;
    private final byte[] bytes;
    private final boolean whole;

    private RawLine(long number, byte[] bytes, boolean whole) {
        this.number = number;
        this.bytes = bytes;
        this.whole = whole;
    }

    static RawLine of(long number, byte[] bytes) {
        return new RawLine(number, bytes, true);
    }

    /// One that was longer than a line may be; what it said is not known.
    static RawLine tooLong(long number) {
        return new RawLine(number, new byte[0], false);
    }

    /// From 1.
    long number() {
        return number;
    }

    boolean isWhole() {
        return whole;
    }

    int size() {
        return bytes.length;
    }

    /// What it says; empty when that is not UTF-8 or not known.
    Optional<String> text() {
        try {
            return whole
                    ? Optional.of(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString())
                    : Optional.empty();
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
