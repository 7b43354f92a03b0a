package dev.coldpath.scoring.net;

import dev.coldpath.webhook.WebhookAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address that webhooks may be sent to, as far as its text tells.
sealed interface ReceiverAddress {
    URI uri();

    /// By name, over TLS and at its usual port.
    ///
    /// @param port the one that is connected to
    record Named(WebhookAddress address, int port) implements ReceiverAddress {
        @Override
        public URI uri() {
            return address.uri();
        }
    }

    /// By number and in the clear: one of the operator's own.
    record Numbered(URI uri, InetAddress address, int port) implements ReceiverAddress {}

    int HIGHEST_PORT = 65_535;
    Pattern NUMBERED = Pattern.compile("http://([0-9.]{7,15}|\\[[0-9a-f:]{2,39}]):([0-9]{1,5})(/[^#]{0,2000})?");

    static Optional<ReceiverAddress> of(String text, Receivers receivers) {
        return named(text, receivers).or(() -> numbered(text, receivers));
    }

    private static Optional<ReceiverAddress> named(String text, Receivers receivers) {
        int port = receivers.ports().https();
        return WebhookAddress.of(text)
                .filter(address -> receivers
                        .policy()
                        .refuseTarget("https", address.host(), port)
                        .isEmpty())
                .<ReceiverAddress>map(address -> new Named(address, port));
    }

    private static Optional<ReceiverAddress> numbered(String text, Receivers receivers) {
        Matcher parts = NUMBERED.matcher(text);
        if (receivers.listed().isEmpty() || !parts.matches()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(parts.group(2));
        return literal(parts.group(1).replace("[", "").replace("]", ""))
                .filter(_ -> port <= HIGHEST_PORT)
                .filter(address ->
                        receivers.listed().get().refuseAddress(address, port).isEmpty())
                .flatMap(address -> uri(text).<ReceiverAddress>map(uri -> new Numbered(uri, address, port)));
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
