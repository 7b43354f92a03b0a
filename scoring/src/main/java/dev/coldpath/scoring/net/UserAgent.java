package dev.coldpath.scoring.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Names this program, its operator and its HTTP library to every server, as several sources demand.
final class UserAgent {
    private UserAgent() {}

    /// Such as `Coldpath/1.0 (+https://brightloom.com/bots) Apache-HttpClient/5.6.5`.
    static String of(Contact contact) {
        boolean page = contact.text().startsWith("http");
        return template().formatted(page ? "+" + contact.text() : contact.text());
    }

    /// For messages that a receiver has asked for: they are sent in nobody's name but the service's.
    static String ofWebhooks() {
        return template().formatted("webhooks");
    }

    /// Filled in by the build, which knows the versions.
    private static String template() {
        try (InputStream in = UserAgent.class.getResourceAsStream("user-agent.txt")) {
            if (in == null) {
                throw new IllegalStateException("user-agent.txt: not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("user-agent.txt: unreadable", e);
        }
    }
}
