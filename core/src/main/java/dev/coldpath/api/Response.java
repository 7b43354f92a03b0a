package dev.coldpath.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// An HTTP response for any host to send.
///
/// @param headers in the order they are sent, names as they are sent
public record Response(int status, Map<String, String> headers, Body body) {
    public Response {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /// The same response with one header more, or another value for it.
    public Response with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Response(status, more, body);
    }
}
