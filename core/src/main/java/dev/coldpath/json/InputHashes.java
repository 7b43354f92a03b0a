package dev.coldpath.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.coldpath.job.InputHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Hashes questions: SHA-256 of the canonical form of `{"kind":…,"input":…}`.
public final class InputHashes {
    private InputHashes() {}

    public static InputHash of(String kind, JsonNode input) {
        String canonical = CanonicalJson.of(
                JsonNodeFactory.instance.objectNode().put("kind", kind).set("input", input));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return new InputHash(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("input hash: this Java has no SHA-256", e);
        }
    }
}
