package dev.coldpath.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.job.Kind;
import java.net.URI;

/// The body of a message: names and times, never a question or an answer. Always the same bytes for the same event,
/// so that it need not be stored.
final class Payload {
    private Payload() {}

    /// Writes the body.
    ///
    /// @param base the address this service is reached at, without a trailing slash
    static String of(Event event, URI base) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("type", event.type().wire())
                .put("timestamp", event.at().toString());
        ObjectNode data = body.putObject("data");
        switch (event) {
            case Event.JobOver over -> job(data, over, base);
            case Event.Test _ -> {
                // its type says it all
            }
        }
        return body.toString();
    }

    private static void job(ObjectNode data, Event.JobOver over, URI base) {
        data.put("jobId", over.job().toString())
                .put("product", over.kind().product().wire())
                .put("kind", over.kind().wire())
                .put("status", over.reason().isPresent() ? "failed" : "succeeded");
        over.reason().ifPresent(reason -> data.put("reason", reason.wire()));
        data.put("completedAt", over.at().toString()).put("statusUrl", base + jobs(over.kind()) + over.job());
        ObjectNode metadata = data.putObject("metadata");
        over.metadata().entries().forEach(metadata::put);
    }

    private static String jobs(Kind kind) {
        return switch (kind.product()) {
            case SCORE -> "/v1/jobs/";
            case INTELLIGENCE -> "/intelligence/jobs/";
        };
    }
}
