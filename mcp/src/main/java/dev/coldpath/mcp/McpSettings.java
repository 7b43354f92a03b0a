package dev.coldpath.mcp;

import dev.coldpath.client.ApiKey;
import dev.coldpath.client.ClientSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The settings of the stdio server, checked once at start.
public record McpSettings(ClientSettings client, ApiKey key) {
    private static final String URL = "COLDPATH_URL";
    private static final String BASE_PATH = "COLDPATH_INTELLIGENCE_BASE_PATH";
    private static final String KEY = "COLDPATH_API_KEY";
    private static final String TIMEOUT = "COLDPATH_TIMEOUT_MS";
    private static final int DEFAULT_TIMEOUT_MILLIS = 10_000;

    /// Reads the environment.
    ///
    /// @throws IllegalArgumentException naming every setting that is missing or wrong, and showing none
    public static McpSettings from(Map<String, String> env) {
        List<String> wrong = new ArrayList<>();
        Optional<URI> url = url(value(env, URL), wrong);
        Optional<ApiKey> key = key(value(env, KEY), wrong);
        Optional<Integer> timeout = timeout(value(env, TIMEOUT), wrong);
        String basePath =
                value(env, BASE_PATH).map(path -> path.replaceAll("/+$", "")).orElse("");
        Optional<ClientSettings> client = url.flatMap(at ->
                timeout.flatMap(millis -> client(new Parts(at, basePath, Duration.ofMillis(millis)), wrong)));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
        return new McpSettings(client.orElseThrow(), key.orElseThrow());
    }

    private record Parts(URI url, String basePath, Duration timeout) {}

    private static Optional<String> value(Map<String, String> env, String name) {
        return Optional.ofNullable(env.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<URI> url(Optional<String> text, List<String> wrong) {
        if (text.isEmpty()) {
            wrong.add(URL + " is required");
            return Optional.empty();
        }
        try {
            URI url = new URI(text.get().replaceAll("/+$", ""));
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (web && url.getHost() != null && url.getRawQuery() == null && url.getRawFragment() == null) {
                return Optional.of(url);
            }
        } catch (URISyntaxException _) {
            // told below, with every other address that is none
        }
        wrong.add(URL + " must be an http or https address");
        return Optional.empty();
    }

    private static Optional<ApiKey> key(Optional<String> text, List<String> wrong) {
        if (text.isEmpty()) {
            wrong.add(KEY + " is required");
        } else if (!ApiKey.isValid(text.get())) {
            wrong.add(KEY + " is not a key");
        }
        return text.filter(ApiKey::isValid).map(ApiKey::of);
    }

    private static Optional<Integer> timeout(Optional<String> text, List<String> wrong) {
        if (text.isEmpty()) {
            return Optional.of(DEFAULT_TIMEOUT_MILLIS);
        }
        if (text.get().matches("[1-9]\\d{0,5}")) {
            return text.map(Integer::valueOf);
        }
        wrong.add(TIMEOUT + " must be a whole number from 1 to 999999");
        return Optional.empty();
    }

    private static Optional<ClientSettings> client(Parts parts, List<String> wrong) {
        try {
            return Optional.of(new ClientSettings(parts.url(), parts.basePath(), parts.timeout()));
        } catch (IllegalArgumentException _) {
            wrong.add(BASE_PATH + " must be empty or such as /graph");
            return Optional.empty();
        }
    }
}
