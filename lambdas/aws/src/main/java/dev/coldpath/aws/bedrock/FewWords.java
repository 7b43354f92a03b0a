package dev.coldpath.aws.bedrock;

/// The beginning of a text that a model takes which reads 256 tokens and refuses more. What a token is only the model
/// knows; this stays well below, and a query says what it is about early.
final class FewWords {
    private static final int WORDS = 128;
    private static final int WEIGHT = 512;
    /// Up to here scripts have words of several letters a token; in others a character may be a token or more.
    private static final int LATIN_ENDS = 0x250;
    private static final int OTHER_WEIGHS = 4;

    private FewWords() {}

    /// Cut behind a word, or within one that is too long by itself.
    static String of(String text) {
        int words = 0;
        int weight = 0;
        int wordsEnd = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            boolean space = Character.isWhitespace(letter);
            if (within && space) {
                wordsEnd = i;
            }
            words += !within && !space ? 1 : 0;
            weight += letter < LATIN_ENDS ? 1 : OTHER_WEIGHS;
            within = !space;
            if (words > WORDS || weight > WEIGHT) {
                return text.substring(0, wordsEnd > 0 ? wordsEnd : i);
            }
        }
        return text;
    }
}
