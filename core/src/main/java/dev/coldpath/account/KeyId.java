package dev.coldpath.account;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names an API key without being one, such as `key_8fK2p0`.
public record KeyId(String value) {
    private static final Pattern TEXT = Pattern.compile("key_[0-9A-Za-z]{4,32}");

    public KeyId {
        if (!TEXT.matcher(value).matches()) {
            throw new IllegalArgumentException("key id: not of the form key_…: " + value.length() + " characters");
        }
    }

    /// Reads what somebody typed; empty when it can be no such id.
    public static Optional<KeyId> parse(String text) {
        return TEXT.matcher(text).matches() ? Optional.of(new KeyId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
