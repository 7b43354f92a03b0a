package dev.coldpath.api;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// An HTTP request as any host received it.
///
/// @param path as sent, still percent-encoded, without the query
/// @param query as sent, without the question mark; empty when there is none
/// @param headers names in lower case; a header sent twice has two values
/// @param base the address this service is reached at, without a trailing slash, for absolute links
/// @param source the caller's network address
public record Request(
        String method,
        String path,
        String query,
        Map<String, List<String>> headers,
        Body body,
        URI base,
        String source) {
    public Request {
        headers = headers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT), header -> List.copyOf(header.getValue())));
    }

    /// Every value of a header; empty when it was not sent.
    public List<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }
}
