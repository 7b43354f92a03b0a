package dev.coldpath.client;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The HTTP response to a request. Its `toString` does not show the body.
///
/// @param headers by lower-case name, the first value of each
public record ApiResponse(int status, Map<String, String> headers, String body) {
    public ApiResponse {
        Map<String, String> lower = new TreeMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        headers = Map.copyOf(lower);
    }

    /// A header's first value; empty when it was not sent.
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    @Override
    public String toString() {
        return "HTTP " + status + ", " + body.length() + " characters";
    }
}
