package dev.coldpath.webhook;

import dev.coldpath.account.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs messages as Standard Webhooks 1.0 says, over id, second and body, joined by dots: by HMAC-SHA-256, or by
/// Ed25519 with a secret that says so.
final class Signer {
    static final String PREFIX = "whsec_";

    private static final String ALGORITHM = "HmacSHA256";

    private Signer() {}

    /// One signature for each secret, separated by spaces: a receiver takes a message if it knows one of them.
    static String sign(List<Secret> secrets, String id, Instant at, String body) {
        byte[] signed = (id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
        return secrets.stream().map(secret -> signature(secret, signed)).collect(Collectors.joining(" "));
    }

    private static String signature(Secret secret, byte[] signed) {
        return secret.reveal().startsWith(SigningPair.PRIVATE)
                ? text(Scheme.V1A, SigningPair.sign(secret, signed))
                : text(Scheme.V1, mac(secret, signed));
    }

    private static String text(Scheme scheme, byte[] signature) {
        return scheme.wire() + "," + Base64.getEncoder().encodeToString(signature);
    }

    private static byte[] mac(Secret secret, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            byte[] key = Base64.getDecoder().decode(secret.reveal().substring(PREFIX.length()));
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signer: this Java has no " + ALGORITHM, e);
        }
    }
}
