package dev.coldpath.scoring.net;

import dev.coldpath.webhook.Courier.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;

/// Sends one POST to one address and reads the head of what comes back; then it hangs up.
final class PostWire implements AutoCloseable {
    /// Messages to one receiver that are under way at once.
    private static final int PER_HOST = 20;

    private final QuietClient client;

    PostWire(NetworkPolicy policy, SSLContext trust) {
        this.client = new QuietClient(policy, trust, UserAgent.ofWebhooks(), PER_HOST);
    }

    Answer send(HttpPost request, HttpHost target, Duration left) throws IOException {
        try {
            ClassicHttpResponse response = client.open(request, target, left, Timeout.of(left));
            return new Answer.Status(
                    response.getCode(),
                    Optional.ofNullable(response.getFirstHeader("Retry-After")).map(Header::getValue));
        } catch (IllegalStateException _) {
            // the library's word for a call that somebody cut off between two of its steps
            throw new ConnectionClosedException("cut off");
        } finally {
            request.cancel();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
