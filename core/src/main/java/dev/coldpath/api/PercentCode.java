package dev.coldpath.api;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Percent-encoding of path segments (RFC 3986 §2.1), decoded strictly.
final class PercentCode {
    private static final int HEX = 16;

    private PercentCode() {}

    /// The text; empty for a broken escape or bytes that are not UTF-8. A plus sign stays a plus sign.
    static Optional<String> decode(String segment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] sent = segment.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < sent.length; i++) {
            if (sent[i] != '%') {
                bytes.write(sent[i]);
                continue;
            }
            int value = i + 2 < sent.length ? octet(sent[i + 1], sent[i + 2]) : -1;
            if (value < 0) {
                return Optional.empty();
            }
            bytes.write(value);
            i += 2;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /// 0 to 255, or negative.
    private static int octet(byte high, byte low) {
        int first = Character.digit(high, HEX);
        int second = Character.digit(low, HEX);
        return first < 0 || second < 0 ? -1 : first * HEX + second;
    }
}
