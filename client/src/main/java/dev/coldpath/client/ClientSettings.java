package dev.coldpath.client;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/// Where the service is and how long an answer may take.
///
/// @param basePath of the Intelligence product, as the service has it: empty, or such as `/graph`
/// @param requestTimeout for one attempt; a call of three attempts may take three times as long
public record ClientSettings(URI url, String basePath, Duration requestTimeout) {
    static final Duration DEFAULT_REQUEST_TIMEOUT = Duration.ofSeconds(10);
    private static final Pattern BASE_PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)*");

    public ClientSettings {
        if (!BASE_PATH.matcher(basePath).matches()) {
            throw new IllegalArgumentException("base path: not empty and not of the form /path: " + basePath);
        }
    }

    /// The defaults: no base path, and ten seconds for one attempt.
    public static ClientSettings of(URI url) {
        return new ClientSettings(url, "", DEFAULT_REQUEST_TIMEOUT);
    }

    public ClientSettings withBasePath(String path) {
        return new ClientSettings(url, path, requestTimeout);
    }

    public ClientSettings withRequestTimeout(Duration timeout) {
        return new ClientSettings(url, basePath, timeout);
    }
}
