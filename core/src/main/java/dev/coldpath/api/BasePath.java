package dev.coldpath.api;

import java.util.Optional;

/// The path prefix of a service's address, such as the stage of a gateway or the folder of a proxy.
public final class BasePath {
    private BasePath() {}

    /// The path without it; empty when it does not begin so.
    ///
    /// @param base without a slash at its end; empty when there is none
    public static Optional<String> cut(String base, String path) {
        return !base.isEmpty() && path.startsWith(base + "/")
                ? Optional.of(path.substring(base.length()))
                : Optional.empty();
    }
}
