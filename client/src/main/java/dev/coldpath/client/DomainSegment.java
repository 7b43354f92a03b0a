package dev.coldpath.client;

import java.util.regex.Pattern;

/// A domain as somebody typed it, as one segment of a path: its host alone, by the rules of the service, which would
/// take off scheme and path itself. It cannot do so everywhere: gateways decode a path before they hand it on, and a
/// slash that was sent encoded then divides it.
public final class DomainSegment {
    private static final int LONGEST_INPUT = 2_048;
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*:)?//");
    private static final Pattern AFTER_HOST = Pattern.compile("[/?#].*$", Pattern.DOTALL);

    private DomainSegment() {}

    /// The segment, percent-encoded. What has no host becomes a blank one: no domain, for the service to say so.
    public static String of(String typed) {
        if (typed.codePointCount(0, typed.length()) > LONGEST_INPUT) {
            return Exchange.segment(typed);
        }
        String host =
                AFTER_HOST.matcher(SCHEME.matcher(trim(typed)).replaceFirst("")).replaceFirst("");
        return Exchange.segment(host.isEmpty() ? " " : host);
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && white(text.charAt(start))) {
            start++;
        }
        while (end > start && white(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /// The Unicode property White_Space, all of which is in the first plane: Java's two notions of it together, less
    /// the separators that only Java has.
    private static boolean white(char character) {
        boolean javaOnly = character >= 0x1c && character <= 0x1f;
        return character == 0x85
                || (!javaOnly && (Character.isWhitespace(character) || Character.isSpaceChar(character)));
    }
}
