package dev.coldpath.scoring.net;

import java.io.OutputStream;
import java.net.URI;
import java.util.Map;

/// Guarded GETs of large files: judged like every call of [Web], but what arrives goes to a sink at once and as it was
/// sent. Redirects are answers here too.
public interface Downloads {
    /// The reply's own content is always empty: the sink has the body of a status 200 or 206, and nobody has another.
    Web.Reply get(Download download, Deadline deadline);

    /// One address, how much of it is wanted, and where it goes.
    ///
    /// @param headers what is asked beside the address, such as a range
    /// @param mostBytes the largest body
    record Download(URI address, Map<String, String> headers, long mostBytes, Sink sink) {
        public Download {
            headers = Map.copyOf(headers);
            if (mostBytes < 0) {
                throw new IllegalArgumentException("download: " + mostBytes + " bytes at most: negative");
            }
        }
    }

    /// Takes a body once its status is known.
    @FunctionalInterface
    interface Sink {
        /// Where the body goes, closed at its end or where it breaks off.
        OutputStream open(int status, Web.Headers headers);
    }
}
