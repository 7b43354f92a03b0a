package dev.coldpath.scoring.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.json.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names JSON by its content.
final class Sha256 {
    private Sha256() {}

    /// SHA-256 of the canonical form, in lower-case hex.
    static String ofCanonical(JsonNode json) {
        try {
            byte[] bytes = CanonicalJson.of(json).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("manifest: this Java has no SHA-256", e);
        }
    }
}
