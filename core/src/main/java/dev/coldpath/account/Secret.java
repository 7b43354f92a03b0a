package dev.coldpath.account;

/// A text that must not be seen: its `toString` shows nothing, and nothing here serialises it.
public final class Secret {
    private final String text;

    public Secret(String text) {
        this.text = text;
    }

    /// The text itself, for the one who must send or hash it.
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "***";
    }
}
