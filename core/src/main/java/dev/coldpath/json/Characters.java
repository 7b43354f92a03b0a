package dev.coldpath.json;

/// Tells whether texts consist of whole Unicode characters.
public final class Characters {
    private Characters() {}

    /// Whether no half of a character stands alone, as an escape in JSON can spell it: such a text cannot be encoded,
    /// so it can neither be stored nor sent.
    public static boolean areWhole(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
