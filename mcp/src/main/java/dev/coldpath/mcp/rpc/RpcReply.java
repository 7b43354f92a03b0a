package dev.coldpath.mcp.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// A reply, written as one line of JSON.
public sealed interface RpcReply {
    /// Of the request it answers; `null` where none could be read.
    JsonNode id();

    /// A result.
    record Done(JsonNode id, ObjectNode result) implements RpcReply {}

    /// An error of the protocol. What goes wrong in a tool is a result.
    record Fault(JsonNode id, RpcCode code, String message, Optional<ObjectNode> data) implements RpcReply {
        public Fault(JsonNode id, RpcCode code, String message) {
            this(id, code, message, Optional.empty());
        }
    }

    /// As it is sent, without a line break in it.
    default String json() {
        ObjectNode reply = McpJson.object().put("jsonrpc", "2.0");
        reply.set("id", id());
        switch (this) {
            case Done done -> reply.set("result", done.result());
            case Fault fault -> {
                ObjectNode error = reply.putObject("error")
                        .put("code", fault.code().number())
                        .put("message", fault.message());
                fault.data().ifPresent(data -> error.set("data", data));
            }
        }
        return McpJson.compact(reply);
    }
}
