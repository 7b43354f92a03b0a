package dev.coldpath.client;

/// An account's API key. `toString` shows no part of it.
public final class ApiKey {
    private static final int LONGEST = 256;

    private final String text;

    private ApiKey(String text) {
        this.text = text;
    }

    /// Wraps the text of a key.
    ///
    /// @throws IllegalArgumentException when no header could carry it
    public static ApiKey of(String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException("API key: must be 1 to 256 printable characters without spaces");
        }
        return new ApiKey(text);
    }

    /// Whether a header could carry this text as a key.
    public static boolean isValid(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    /// The text itself, for the header it is sent in.
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "***";
    }
}
