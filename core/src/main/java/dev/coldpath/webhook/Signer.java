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

/// Signs messages as Standard Webhooks 1.0 says: HMAC-SHA-256 over id, second and body, joined by dots.
final class Signer {
    static final String PREFIX = "whsec_";

    private static final String VERSION = "v1,";
    private static final String ALGORITHM = "HmacSHA256";

    private Signer() {}

    /// One signature for each secret, separated by spaces: a receiver takes a message if it knows one of them.
    static String sign(List<Secret> secrets, String id, Instant at, String body) {
        byte[] signed = (id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
        return secrets.stream().map(secret -> VERSION + mac(secret, signed)).collect(Collectors.joining(" "));
    }

    private static String mac(Secret secret, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            byte[] key = Base64.getDecoder().decode(secret.reveal().substring(PREFIX.length()));
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signer: this Java has no " + ALGORITHM, e);
        }
    }
}
