package dev.coldpath.aws.dynamodb;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Names a transaction by what it writes, so that repeating it is recognised and changing it is not.
final class Token {
    private static final int LONGEST = 36;

    private Token() {}

    static String of(Object... parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(List.of(parts).toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LONGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("token: this Java has no SHA-256", e);
        }
    }
}
