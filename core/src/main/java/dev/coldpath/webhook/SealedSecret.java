package dev.coldpath.webhook;

/// A signing secret under the master key, in base 64: what is stored. Useless without the key.
public record SealedSecret(String text) {
    @Override
    public String toString() {
        return "***";
    }
}
