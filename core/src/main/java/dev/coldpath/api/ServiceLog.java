package dev.coldpath.api;

import java.util.Optional;

/// Logs what happened, for the service's operator. Never gets a key, a body or a header.
public interface ServiceLog {
    /// One request answered.
    void served(Served request);

    /// A request failed for a reason that its caller is not told.
    void failed(String requestId, Throwable cause);

    /// Something the host does by itself failed; it goes on and tries again.
    ///
    /// @param duty such as `reconcile`
    void dutyFailed(String duty, Throwable cause);

    /// What is worth a line about a request.
    ///
    /// @param route the template, such as `/v1/jobs/{job_id}`; `-` when no route fits
    /// @param account absent while the key is unknown
    record Served(String requestId, String method, String route, Optional<String> account, int status, long micros) {}
}
