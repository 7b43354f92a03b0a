package dev.coldpath.scoring.fetch;

/// Lower case for the words of protocols: the letters of ASCII and no others. Java's own lower case takes the square of
/// a text's length where the text is full of letters that grow, such as U+0130, and strangers choose the text.
public final class Ascii {
    private Ascii() {}

    public static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return lower.toString();
    }
}
