package dev.coldpath.client;

/// A key of an account. It is sent and never shown: neither its text nor a part of it is in `toString`.
public final class ApiKey {
    private static final int LONGEST = 256;

    private final String text;

    private ApiKey(String text) {
        this.text = text;
    }

    /// Takes a key as it was handed out.
    ///
    /// @throws IllegalArgumentException when no header could carry it
    public static ApiKey of(String text) {
        if (!fits(text)) {
            throw new IllegalArgumentException("API key: must be 1 to 256 printable characters without spaces");
        }
        return new ApiKey(text);
    }

    /// Whether a header could carry this text as a key.
    public static boolean fits(String text) {
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
