package dev.coldpath.mcp;

import dev.coldpath.mcp.McpHttp.Ask;
import dev.coldpath.mcp.rpc.Message.Request;
import dev.coldpath.mcp.rpc.RpcCode;
import dev.coldpath.mcp.rpc.RpcReply.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// What the headers of a POST say about the message in it. The newest version wants them, and equal to the message, so
/// that whatever stands in between may trust them.
final class RequestHeaders {
    private static final String VERSION = "mcp-protocol-version";
    private static final String ENCODED = "=?base64?";
    private static final String ENCODED_END = "?=";

    private RequestHeaders() {}

    /// Whether either of the two says that it speaks the newest version.
    static boolean stateless(Ask ask, Request request) {
        return ask.one(VERSION).filter(Versions.STATELESS::equals).isPresent()
                || request.declaredVersion().filter(Versions.STATELESS::equals).isPresent();
    }

    static Optional<Fault> amiss(Ask ask, Request request) {
        Optional<String> version = ask.one(VERSION);
        if (version.isPresent() && !Versions.known(version.get())) {
            return Optional.of(new Fault(
                    request.id(),
                    RpcCode.UNSUPPORTED_VERSION,
                    "Unsupported protocol version",
                    Optional.of(Versions.refusal(version.get()))));
        }
        if (!stateless(ask, request)) {
            return Optional.empty();
        }
        if (request.declaredVersion().isEmpty()) {
            return Optional.of(
                    new Fault(request.id(), RpcCode.INVALID_PARAMS, "params._meta must declare the protocol version"));
        }
        if (!version.equals(request.declaredVersion())) {
            return mismatch(request, "MCP-Protocol-Version");
        }
        if (!ask.one("mcp-method").equals(Optional.of(request.method()))) {
            return mismatch(request, "Mcp-Method");
        }
        String name = request.params().path("name").asText();
        return request.method().equals("tools/call")
                        && !ask.one("mcp-name").map(RequestHeaders::decoded).equals(Optional.of(name))
                ? mismatch(request, "Mcp-Name")
                : Optional.empty();
    }

    private static Optional<Fault> mismatch(Request request, String header) {
        return Optional.of(new Fault(
                request.id(),
                RpcCode.HEADER_MISMATCH,
                "Header mismatch: " + header + " is missing or not as the message"));
    }

    /// A value that ASCII cannot carry comes in Base64 and says so.
    private static String decoded(String value) {
        if (!value.startsWith(ENCODED) || !value.endsWith(ENCODED_END) || value.length() < ENCODED.length() + 2) {
            return value;
        }
        try {
            byte[] bytes = Base64.getDecoder()
                    .decode(value.substring(ENCODED.length(), value.length() - ENCODED_END.length()));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return value;
        }
    }
}
