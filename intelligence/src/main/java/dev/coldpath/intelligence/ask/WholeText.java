package dev.coldpath.intelligence.ask;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The text of a JSON document in which every character is whole. Where half a character was, encoded or escaped on its
/// own, stands one for private use, so that the document can be judged in everything else.
///
/// @param hadHalves whether there was such a half
record WholeText(String text, boolean hadHalves) {
    private static final int HALF_LENGTH = 3;

    /// From halves, which begin at D800, to what stands for them, from E000 on.
    private static final int SHIFT = 0x0800;

    /// An escape that is no half, or a half. Every backslash is in a match, so none that is escaped begins an escape.
    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\u[dD][89abAB]\\p{XDigit}{2}\\\\u[dD][c-fC-F]\\p{XDigit}{2}"
                    + "|\\\\u(?<half>[dD][89a-fA-F]\\p{XDigit}{2})"
                    + "|\\\\.",
            Pattern.DOTALL);

    /// Decodes the bytes.
    ///
    /// @throws CharacterCodingException when they are no UTF-8, for another reason than half a character
    static WholeText of(byte[] bytes) throws CharacterCodingException {
        byte[] whole = bytes.clone();
        boolean halves = false;
        for (int i = 0; i + HALF_LENGTH <= bytes.length; i++) {
            if (isHalf(bytes, i)) {
                whole[i] = (byte) 0xee;
                whole[i + 1] = (byte) (bytes[i + 1] - 0x20);
                halves = true;
            }
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(whole))
                .toString();
        String escaped = ESCAPE.matcher(text).replaceAll(WholeText::replacement);
        return new WholeText(escaped, halves || !escaped.equals(text));
    }

    /// ED begins no other sequence of UTF-8 whose second byte is A0 or more.
    private static boolean isHalf(byte[] bytes, int i) {
        return bytes[i] == (byte) 0xed && (bytes[i + 1] & 0xe0) == 0xa0 && (bytes[i + 2] & 0xc0) == 0x80;
    }

    private static String replacement(MatchResult escape) {
        String half = escape.group("half");
        return half == null
                ? escape.group().replace("\\", "\\\\").replace("$", "\\$")
                : "\\\\u" + Integer.toHexString(Integer.parseInt(half, 16) + SHIFT);
    }
}
