package dev.coldpath.internet;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The head of one HTTP request. Bodies are not read: nobody here takes any.
///
/// @param secure it came through TLS
/// @param host in lower case, without its port
/// @param path without its query
/// @param query decoded; empty when there is none
/// @param headers names in lower case
record Ask(boolean secure, String method, String host, String path, String query, Map<String, String> headers) {
    private static final int LONGEST_LINE = 8_192;

    /// Empty when the caller is done with the connection.
    static Optional<Ask> read(InputStream in, boolean secure) throws IOException {
        String line = line(in);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        String[] request = line.split(" ", -1);
        if (request.length != 3 || !request[1].startsWith("/")) {
            throw new ProtocolException("request line: " + line);
        }
        Map<String, String> headers = headers(in);
        String host = headers.getOrDefault("host", "").toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
        String path = request[1].replaceFirst("[?#].*$", "");
        return Optional.of(new Ask(secure, request[0], host, path, query(request[1]), headers));
    }

    private static String query(String target) throws ProtocolException {
        int mark = target.indexOf('?');
        try {
            return mark < 0 ? "" : URLDecoder.decode(target.substring(mark + 1), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new ProtocolException("request: a query that nobody can read");
        }
    }

    boolean accepts(String encoding) {
        return headers.getOrDefault("accept-encoding", "").contains(encoding);
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() == LONGEST_LINE) {
                throw new ProtocolException("request: a line is too long");
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }
}
