package dev.coldpath.scoring.net;

import dev.coldpath.scoring.net.Web.Content;
import dev.coldpath.scoring.net.Web.Headers;
import dev.coldpath.scoring.net.Web.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;

/// Sends one GET to one address and reads what comes back.
final class HttpWire implements AutoCloseable {
    private final QuietClient client;

    HttpWire(Reach reach) {
        this.client = new QuietClient(reach.policy(), reach.trust(), UserAgent.of(reach.contact()), 1);
    }

    /// An answer, or [Reply.TooLarge]. One that is read to its end gives its connection back by itself; any other is
    /// cut off, for closing it would read on to an end that may never come.
    ///
    /// @param left the time that is left
    Reply send(HttpGet request, HttpHost target, Duration left, Body body) throws IOException {
        boolean ended = false;
        try {
            ClassicHttpResponse response = client.open(request, target, left, QuietClient.READ);
            Headers headers = headers(response);
            InputStream raw = content(response);
            Optional<Content> content = body.take(response.getCode(), headers, raw);
            ended = content.isPresent() && raw.read() < 0;
            return content.<Reply>map(taken -> new Reply.Answered(response.getCode(), headers, taken))
                    .orElseGet(Reply.TooLarge::new);
        } catch (IllegalStateException _) {
            // the library's word for a call that somebody cut off between two of its steps
            throw new ConnectionClosedException("cut off");
        } finally {
            if (!ended) {
                request.cancel();
            }
        }
    }

    private static InputStream content(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        return entity == null ? InputStream.nullInputStream() : entity.getContent();
    }

    private static Headers headers(ClassicHttpResponse response) {
        TreeMap<String, String> first = new TreeMap<>();
        for (Header header : response.getHeaders()) {
            first.putIfAbsent(
                    header.getName().toLowerCase(Locale.ROOT), Objects.requireNonNullElse(header.getValue(), ""));
        }
        return new Headers(first);
    }

    @Override
    public void close() {
        client.close();
    }
}
