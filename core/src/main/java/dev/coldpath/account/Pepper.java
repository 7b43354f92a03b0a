package dev.coldpath.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The secret that key hashes are made with, so that a copy of the database alone gives no access.
public final class Pepper {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final SecretKeySpec key;

    /// Takes the secret itself.
    ///
    /// @param bytes at least 32 bytes of chance
    public Pepper(byte[] bytes) {
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("pepper: " + bytes.length + " bytes, fewer than " + SHORTEST);
        }
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    public KeyHash hash(String apiKey) {
        return new KeyHash(HexFormat.of().formatHex(mac(apiKey.getBytes(StandardCharsets.UTF_8))));
    }

    /// HMAC-SHA-256 of bytes that are no API key: whoever calls puts a word for the purpose in front.
    public byte[] mac(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("pepper: this Java has no " + ALGORITHM, e);
        }
    }
}
