package dev.coldpath.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// An error as a problem document (RFC 9457) for callers who ask for one: the same status and members, and beside them
/// those that generic clients read.
final class Problem {
    static final String TYPE = "application/problem+json";

    private static final int FIRST_ERROR = 400;
    private static final int LONGEST_ACCEPT = 1_024;
    private static final Pattern ASKED =
            Pattern.compile("(^|,)\\s*application/problem\\+json\\s*(;(?!\\s*q=0(\\.0*)?\\s*(,|$))[^,]*)?(,|$)");
    private static final Set<Integer> PASSING = Set.of(429, 503);
    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(409, "Conflict"),
            Map.entry(410, "Gone"),
            Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Problem() {}

    /// The response as it is for this request. Every error depends on what was asked for, so caches are told.
    static Response orPlain(Response response, Request request, String requestId) {
        if (response.status() < FIRST_ERROR) {
            return response;
        }
        Response varying = response.with("Vary", "Accept");
        return asked(request.header("accept")) ? document(varying, requestId) : varying;
    }

    private static boolean asked(List<String> accept) {
        String accepted = String.join(",", accept).toLowerCase(Locale.ROOT);
        return accepted.length() <= LONGEST_ACCEPT && ASKED.matcher(accepted).find();
    }

    private static Response document(Response plain, String requestId) {
        ObjectNode body = object(plain.body().text());
        if (body.has("status")) {
            // its word for how things stand, such as that of a health check, says more than the number
            return plain;
        }
        String message = body.path("message").asText(body.path("error").asText());
        body.put("type", "about:blank")
                .put("title", TITLES.getOrDefault(plain.status(), "Error"))
                .put("status", plain.status())
                .put("detail", message)
                .put("request_id", requestId)
                .put("retryable", PASSING.contains(plain.status()));
        return new Response(plain.status(), plain.headers(), Body.ofText(body.toString())).with("Content-Type", TYPE);
    }

    private static ObjectNode object(String body) {
        try {
            return (ObjectNode) JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("problem: an error's body is not JSON", e);
        }
    }
}
