package dev.coldpath.client;

import java.io.IOException;

/// The way to a service: over HTTP, or straight into one that runs in this process. Every status is a reply; only no
/// answer at all is an exception.
public interface Transport {
    /// Returns what the service answered.
    ///
    /// @throws IOException when there was no whole answer in time
    Reply send(Call call) throws IOException, InterruptedException;
}
