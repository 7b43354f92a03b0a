package dev.coldpath.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.client.ColdpathException.Code;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// One call and its answer, read: a success is JSON, everything else an exception.
final class Exchange {
    private final Transport transport;
    private final ApiKey key;
    private final Surroundings surroundings;
    private final Duration within;

    Exchange(Transport transport, ApiKey key, Surroundings surroundings, Duration within) {
        this.transport = transport;
        this.key = key;
        this.surroundings = surroundings;
        this.within = within;
    }

    /// A success.
    ///
    /// @param retryIn what the service suggests before asking again
    record Answer(int status, JsonNode body, Optional<Duration> retryIn) {}

    Answer get(String path) {
        return send(Call.get(path, within).as(key));
    }

    /// Sent under an idempotency key of its own, so that sending it again does nothing twice.
    Answer post(String path, String json) {
        return send(
                Call.post(path, json, within).as(key).once(surroundings.ids().get()));
    }

    /// What a link of the service leads to. The key stays here.
    JsonNode follow(String link) {
        return send(Call.get(link, within)).body();
    }

    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Answer send(Call call) {
        Reply reply = reply(call);
        Optional<Duration> wait = RetryAfter.of(reply, surroundings.time().instant());
        if (!reply.fine()) {
            throw ColdpathException.of(reply, WireJson.error(reply), wait);
        }
        return WireJson.read(reply.body())
                .map(body -> new Answer(reply.status(), body, wait))
                .orElseThrow(() -> ColdpathException.of(Code.UNREADABLE, call + ": the answer is not JSON"));
    }

    private Reply reply(Call call) {
        try {
            return transport.send(call);
        } catch (IOException e) {
            throw ColdpathException.of(Code.UNREACHABLE, call + ": no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ColdpathException.of(Code.INTERRUPTED, call + ": interrupted", e);
        }
    }
}
