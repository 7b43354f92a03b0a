package dev.coldpath.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, which every Java platform has.
public final class Sha256 {
    private Sha256() {}

    public static byte[] of(byte[] bytes) {
        return running().digest(bytes);
    }

    /// Of a text in UTF-8.
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// In lower-case hex.
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }

    /// Of a text in UTF-8, in lower-case hex.
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }

    /// One that is still to be fed.
    public static MessageDigest running() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
