package dev.coldpath.client;

import java.io.IOException;

/// The way to a service: over HTTP, or straight into one that runs in this process. Every status is a
/// response; only a missing one is an exception.
public interface Transport {
    /// Sends a request and returns the response.
    ///
    /// @throws IOException when there was no complete response in time
    ApiResponse send(ApiRequest request) throws IOException, InterruptedException;
}
