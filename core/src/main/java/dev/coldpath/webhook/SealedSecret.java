package dev.coldpath.webhook;

/// A signing secret as it is stored: encrypted under the master key, in base 64.
public record SealedSecret(String text) {
    @Override
    public String toString() {
        return "***";
    }
}
