package dev.coldpath.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.coldpath.crypto.Sha256;
import dev.coldpath.json.CanonicalJson;

/// Hashes questions: SHA-256 of the canonical form of `{"kind":…,"input":…}`.
public final class InputHashes {
    private InputHashes() {}

    public static InputHash of(String kind, JsonNode input) {
        String canonical = CanonicalJson.of(
                JsonNodeFactory.instance.objectNode().put("kind", kind).set("input", input));
        return new InputHash(Sha256.hex(canonical));
    }
}
