package dev.coldpath.intelligence.caption;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Text on one line: what strangers wrote, fit to stand in a sentence of ours.
public final class Prose {
    /// How many characters a line of insights or of a brief has at most.
    public static final int LINE = 400;

    private static final Pattern BREAK = Pattern.compile("(?<=[.!?])\\s+|\\R+");

    private Prose() {}

    /// White space and what controls the display becomes one space each, and the rest is cut at this many characters.
    public static String line(String text, int most) {
        StringBuilder line = new StringBuilder();
        int characters = 0;
        boolean gap = false;
        for (int i = 0; i < text.length() && characters < most; ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (blank(character)) {
                gap = !line.isEmpty();
            } else {
                if (gap && characters + 2 > most) {
                    break;
                }
                line.append(gap ? " " : "").appendCodePoint(character);
                characters += gap ? 2 : 1;
                gap = false;
            }
        }
        return line.toString();
    }

    /// Whether a text is a line as it is.
    public static boolean isLine(String text, int most) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= most
                && text.codePoints().noneMatch(Prose::controls);
    }

    /// The first sentences on one line. A sentence ends with the line, or at `.`, `!` or `?` before white space.
    static String sentences(String text, int count, int most) {
        List<String> first = Arrays.stream(BREAK.split(text))
                .filter(Predicate.not(String::isBlank))
                .limit(count)
                .toList();
        return line(String.join(" ", first), most);
    }

    private static boolean blank(int character) {
        return controls(character) || Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /// Control characters, breaks, halves of characters, and what turns the direction of the text after it.
    private static boolean controls(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        };
    }
}
