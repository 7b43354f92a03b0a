package dev.coldpath.intelligence.ingest;

/// Shortens texts by whole code points.
final class Cut {
    private Cut() {}

    static String at(int most, String text) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    static boolean within(int most, String text) {
        return text.codePointCount(0, text.length()) <= most;
    }
}
