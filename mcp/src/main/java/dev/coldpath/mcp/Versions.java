package dev.coldpath.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.mcp.rpc.McpJson;
import java.util.List;

/// The protocol's published versions. Since the newest there is no handshake: each request declares its version. The
/// others begin with `initialize`, which agrees on one.
final class Versions {
    static final String STATELESS = "2026-07-28";
    private static final List<String> WITH_HANDSHAKE = List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");

    private Versions() {}

    static boolean known(String version) {
        return version.equals(STATELESS) || WITH_HANDSHAKE.contains(version);
    }

    /// What `initialize` answers: the version asked for, or else the newest that has a handshake.
    static String agree(String asked) {
        return WITH_HANDSHAKE.contains(asked) ? asked : WITH_HANDSHAKE.getFirst();
    }

    static ArrayNode all() {
        ArrayNode all = McpJson.object().arrayNode().add(STATELESS);
        WITH_HANDSHAKE.forEach(all::add);
        return all;
    }

    /// What the error about another version carries.
    static ObjectNode refusal(String requested) {
        ObjectNode data = McpJson.object();
        data.set("supported", all());
        return data.put("requested", requested);
    }
}
