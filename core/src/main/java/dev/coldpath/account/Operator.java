package dev.coldpath.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;

/// Recognises the operator by their one key. A header that does not have the form of that key reads no secret, and
/// the key itself is compared in constant time.
public final class Operator {
    /// Opens to nobody: a host that serves no operator.
    public static final Operator NOBODY = new Operator(_ -> {
        throw new IllegalStateException("operator: this host has no operator's key");
    });

    private final KeySource key;

    /// Gives the operator's key as it is known at that instant.
    public interface KeySource {
        Secret get(Instant now);
    }

    public Operator(KeySource key) {
        this.key = key;
    }

    public boolean sent(List<String> header, Instant now) {
        if (header.size() != 1
                || KeyForm.of(header.getFirst()).filter(KeyForm.ADMIN::equals).isEmpty()) {
            return false;
        }
        return MessageDigest.isEqual(
                bytes(header.getFirst()), bytes(key.get(now).reveal()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
