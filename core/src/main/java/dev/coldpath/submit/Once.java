package dev.coldpath.submit;

import dev.coldpath.account.Scope;
import dev.coldpath.crypto.Sha256;

/// An idempotency key as a caller used it: with one request, so that its repetitions get one answer.
///
/// @param key hex SHA-256 of scope, method, route and the caller's key, which itself is stored nowhere
/// @param fingerprint hex SHA-256 of the request it came with
public record Once(String key, String fingerprint) {
    /// Parts never hold it, so that different parts never make the same text.
    private static final char BETWEEN = '\n';

    public static Once of(Scope scope, String operation, String callersKey, String request) {
        return new Once(Sha256.hex(scope.key() + BETWEEN + operation + BETWEEN + callersKey), Sha256.hex(request));
    }

    /// The same for the operator, whose keys are in no scope's way.
    public static Once ofOperator(String operation, String operatorsKey, String request) {
        return new Once(Sha256.hex("operator" + BETWEEN + operation + BETWEEN + operatorsKey), Sha256.hex(request));
    }
}
