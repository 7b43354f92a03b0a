package dev.coldpath.webhook;

import dev.coldpath.domain.HostNames;
import dev.coldpath.domain.PublicNames;
import dev.coldpath.json.Characters;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address that webhooks may be sent to, as far as its text tells: TLS, a public name, the usual port, no
/// password.
///
/// @param host A-labels in lower case
/// @param uri what is called: in ASCII, without fragment and port
public record WebhookAddress(String host, URI uri) {
    private static final int LONGEST = 2_048;
    private static final Pattern AUTHORITY = Pattern.compile("([^@:\\[\\]%]+)(?::443)?");

    /// Empty: no webhook may go there.
    public static Optional<WebhookAddress> of(String text) {
        try {
            return text.length() > LONGEST || !Characters.areWhole(text) ? Optional.empty() : of(new URI(text));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static Optional<WebhookAddress> of(URI written) {
        Matcher authority = AUTHORITY.matcher(Objects.requireNonNullElse(written.getRawAuthority(), ""));
        if (!"https".equalsIgnoreCase(written.getScheme()) || !authority.matches()) {
            return Optional.empty();
        }
        return HostNames.ascii(authority.group(1))
                .filter(host -> PublicNames.refuse(host).isEmpty())
                .map(host -> new WebhookAddress(host, called(host, written)));
    }

    private static URI called(String host, URI written) {
        String path = Objects.requireNonNullElse(written.getRawPath(), "");
        String query = written.getRawQuery();
        String text = "https://" + host + (path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
        return URI.create(URI.create(text).toASCIIString());
    }
}
