package dev.coldpath.mcp.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// An incoming message.
public sealed interface Message {
    /// Wants a reply.
    ///
    /// @param id a text or a whole number
    /// @param params without members when none were sent
    record Request(JsonNode id, String method, ObjectNode params) implements Message {
        /// The protocol's version that the request itself declares, as clients without a handshake do.
        public Optional<String> declaredVersion() {
            return Optional.ofNullable(
                    params.path("_meta").path(DECLARED_VERSION).textValue());
        }
    }

    /// Wants none.
    record Notification(String method) implements Message {}

    /// A reply to something that was never asked.
    record Stray() implements Message {}

    /// Is no message.
    record Malformed(RpcReply.Fault reply) implements Message {}

    String DECLARED_VERSION = "io.modelcontextprotocol/protocolVersion";

    static Message read(byte[] bytes) {
        return text(bytes)
                .flatMap(McpJson::read)
                .map(Message::of)
                .orElseGet(() -> malformed(RpcCode.PARSE_ERROR, "message is not valid JSON"));
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static Message of(JsonNode json) {
        if (json.isArray()) {
            return malformed(RpcCode.INVALID_REQUEST, "batches are not supported: send one message at a time");
        }
        if (!(json instanceof ObjectNode object)
                || !"2.0".equals(object.path("jsonrpc").textValue())) {
            return malformed(RpcCode.INVALID_REQUEST, "message must be a JSON-RPC 2.0 object");
        }
        String method = object.path("method").textValue();
        if (method == null) {
            return object.has("result") || object.has("error")
                    ? new Stray()
                    : malformed(RpcCode.INVALID_REQUEST, "method must be a string");
        }
        return object.has("id") ? request(object, method) : new Notification(method);
    }

    private static Message request(ObjectNode object, String method) {
        JsonNode id = object.path("id");
        if (!id.isTextual() && !id.isIntegralNumber()) {
            return malformed(RpcCode.INVALID_REQUEST, "id must be a string or an integer");
        }
        JsonNode params = object.path("params");
        if (params.isMissingNode()) {
            return new Request(id, method, McpJson.object());
        }
        return params instanceof ObjectNode members
                ? new Request(id, method, members)
                : new Malformed(new RpcReply.Fault(id, RpcCode.INVALID_PARAMS, "params must be an object"));
    }

    private static Malformed malformed(RpcCode code, String why) {
        return new Malformed(new RpcReply.Fault(NullNode.getInstance(), code, why));
    }
}
