package dev.coldpath.testkit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A receiver's check of a message, written from the text of Standard Webhooks 1.0 and from nothing of ours.
public final class StandardWebhooks {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private StandardWebhooks() {}

    /// A message as it arrives: its three headers and its body.
    public record Message(String id, String timestamp, String signature, String body) {}

    /// Whether a receiver who has this secret takes the message.
    public static boolean verifies(String secret, Message message, Instant now) {
        long second = Long.parseLong(message.timestamp());
        boolean timely =
                Duration.between(Instant.ofEpochSecond(second), now).abs().compareTo(TOLERANCE) <= 0;
        byte[] expected = hmac(
                Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")),
                message.id() + "." + message.timestamp() + "." + message.body());
        return timely
                && Arrays.stream(message.signature().split(" ", -1))
                        .filter(each -> each.startsWith("v1,"))
                        .map(each -> Base64.getDecoder().decode(each.substring(3)))
                        .anyMatch(signature -> MessageDigest.isEqual(signature, expected));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("verifier: no HMAC-SHA-256", e);
        }
    }
}
