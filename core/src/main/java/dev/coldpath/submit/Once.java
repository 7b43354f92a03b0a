package dev.coldpath.submit;

import dev.coldpath.account.Scope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// An idempotency key as a caller used it: with one request, so that its repetitions get one answer.
///
/// @param key hex SHA-256 of scope, method, route and the caller's key, which itself is stored nowhere
/// @param fingerprint hex SHA-256 of the request it came with
public record Once(String key, String fingerprint) {
    /// Parts never hold it, so that different parts never make the same text.
    private static final char BETWEEN = '\n';

    public static Once of(Scope scope, String operation, String callersKey, String request) {
        return new Once(sha256(scope.key() + BETWEEN + operation + BETWEEN + callersKey), sha256(request));
    }

    /// The same for the operator, whose keys are in no scope's way.
    public static Once ofOperator(String operation, String operatorsKey, String request) {
        return new Once(sha256("operator" + BETWEEN + operation + BETWEEN + operatorsKey), sha256(request));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("idempotency key: this Java has no SHA-256", e);
        }
    }
}
