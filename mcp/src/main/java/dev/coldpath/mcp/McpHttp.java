package dev.coldpath.mcp;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.coldpath.client.ApiKey;
import dev.coldpath.mcp.rpc.Message;
import dev.coldpath.mcp.rpc.Message.Request;
import dev.coldpath.mcp.rpc.RpcCode;
import dev.coldpath.mcp.rpc.RpcReply;
import dev.coldpath.mcp.rpc.RpcReply.Fault;
import dev.coldpath.mcp.tool.ToolAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The streamable HTTP transport without streams: each POST is one message and has one reply, in JSON. Hosts translate
/// their requests for it and know nothing of MCP.
public final class McpHttp {
    private static final int LARGEST = 65_536;
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(\\S+) *");
    private static final Pattern JSON = Pattern.compile("application/json\\s*(;.*)?");

    private final McpServer server;
    private final int largestReply;

    /// Takes the server.
    ///
    /// @param largestReply in bytes, what the host can send; a larger result becomes a sentence that says so
    public McpHttp(McpServer server, int largestReply) {
        this.server = server;
        this.largestReply = largestReply;
    }

    /// A request.
    ///
    /// @param headers by lower-case name
    /// @param service the address the service is reached at
    public record Ask(String method, Map<String, List<String>> headers, URI service) {
        public Ask {
            headers = Map.copyOf(headers);
        }

        List<String> header(String name) {
            return headers.getOrDefault(name, List.of());
        }

        /// Its value when it was sent once.
        Optional<String> one(String name) {
            List<String> values = header(name);
            return values.size() == 1 ? Optional.of(values.getFirst().strip()) : Optional.empty();
        }
    }

    /// A response.
    ///
    /// @param body empty when there is none
    public record Answer(int status, Map<String, String> headers, String body) {
        public Answer {
            headers = Map.copyOf(headers);
        }
    }

    /// Reads the body only of a POST from a page of the service's own, or from no page.
    public Answer answer(Ask ask, byte[] body) {
        if (!ask.header("origin").stream().allMatch(origin -> Origins.own(origin, ask.service()))) {
            return refused(403, "this origin may not call");
        }
        if (!ask.method().equals("POST")) {
            return answer(405, "{\"error\":\"method not allowed\"}", Map.of("Allow", "POST"));
        }
        if (body.length > LARGEST) {
            return refused(413, "message is larger than " + LARGEST + " bytes");
        }
        if (!ask.header("content-type").stream().allMatch(McpHttp::isJson)) {
            return refused(415, "content-type must be application/json");
        }
        return switch (Message.read(body)) {
            case Message.Malformed(Fault reply) -> answer(400, reply.json(), Map.of());
            case Message.Notification _, Message.Stray _ -> new Answer(202, Map.of("Cache-Control", "no-store"), "");
            case Request request -> answer(ask, request);
        };
    }

    private static boolean isJson(String type) {
        return JSON.matcher(type.strip().toLowerCase(Locale.ROOT)).matches();
    }

    private Answer answer(Ask ask, Request request) {
        boolean stateless = RequestHeaders.stateless(ask, request);
        Optional<Fault> amiss = RequestHeaders.amiss(ask, request);
        if (amiss.isPresent()) {
            return answer(400, amiss.get().json(), Map.of());
        }
        RpcReply reply = server.answer(request, key(ask));
        String json = reply.json();
        if (json.getBytes(StandardCharsets.UTF_8).length > largestReply) {
            return answer(200, tooLarge(request).json(), Map.of());
        }
        return answer(status(reply, stateless), json, Map.of());
    }

    /// Only the newest version maps errors to statuses.
    private static int status(RpcReply reply, boolean stateless) {
        return switch (reply) {
            case RpcReply.Done _ -> 200;
            case Fault fault ->
                switch (fault.code()) {
                    case PARSE_ERROR, INVALID_REQUEST, HEADER_MISMATCH, UNSUPPORTED_VERSION -> 400;
                    case METHOD_NOT_FOUND -> stateless ? 404 : 200;
                    case INVALID_PARAMS -> stateless ? 400 : 200;
                    case INTERNAL_ERROR -> 200;
                };
        };
    }

    private RpcReply tooLarge(Request request) {
        return new RpcReply.Done(
                request.id(),
                new ToolAnswer.Trouble("the answer is larger than " + largestReply
                                + " bytes: leave verbose out, or ask for fewer rows")
                        .result());
    }

    /// From `x-api-key`, or else from a bearer token. What no key could be counts as none.
    private static Optional<ApiKey> key(Ask ask) {
        Optional<String> text = ask.header("x-api-key").isEmpty()
                ? ask.one("authorization")
                        .map(BEARER::matcher)
                        .filter(match -> match.matches())
                        .map(match -> match.group(1))
                : ask.one("x-api-key");
        return text.filter(ApiKey::isValid).map(ApiKey::of);
    }

    private static Answer refused(int status, String why) {
        return answer(status, new Fault(NullNode.getInstance(), RpcCode.INVALID_REQUEST, why).json(), Map.of());
    }

    private static Answer answer(int status, String json, Map<String, String> more) {
        Map<String, String> headers = new LinkedHashMap<>(more);
        headers.put("Content-Type", "application/json");
        headers.put("Cache-Control", "no-store");
        return new Answer(status, headers, json);
    }
}
