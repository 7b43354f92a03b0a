package dev.coldpath.mcp;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whose pages may call: those of the service's own address. The names of this machine mean the same.
final class Origins {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);

    private Origins() {}

    static boolean own(String origin, URI service) {
        Optional<Place> from = parse(origin).flatMap(Origins::place);
        return from.isPresent() && from.equals(place(service));
    }

    private record Place(String scheme, String host, int port) {}

    private static Optional<URI> parse(String origin) {
        try {
            URI uri = new URI(origin);
            boolean bare = uri.getRawPath() == null || uri.getRawPath().isEmpty();
            return bare && uri.getRawQuery() == null && uri.getRawUserInfo() == null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static Optional<Place> place(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        Integer usual = USUAL_PORTS.get(scheme);
        if (usual == null || uri.getHost() == null) {
            return Optional.empty();
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return Optional.of(new Place(
                scheme, THIS_MACHINE.contains(host) ? "127.0.0.1" : host, uri.getPort() < 0 ? usual : uri.getPort()));
    }
}
