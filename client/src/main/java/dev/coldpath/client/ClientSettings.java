package dev.coldpath.client;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/// Where the service is and how long an answer may take.
///
/// @param basePath of the Intelligence product, as the service has it: empty, or such as `/graph`
/// @param patience for one answer; all attempts at one call may take three times as long
public record ClientSettings(URI url, String basePath, Duration patience) {
    static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);
    private static final Pattern BASE_PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)*");

    public ClientSettings {
        if (!BASE_PATH.matcher(basePath).matches()) {
            throw new IllegalArgumentException("base path: not empty and not of the form /path: " + basePath);
        }
    }

    /// A service with nothing unusual about it.
    public static ClientSettings at(URI url) {
        return new ClientSettings(url, "", USUAL_PATIENCE);
    }

    public ClientSettings under(String path) {
        return new ClientSettings(url, path, patience);
    }

    public ClientSettings patient(Duration time) {
        return new ClientSettings(url, basePath, time);
    }
}
