package dev.coldpath.scoring.net;

import dev.coldpath.domain.HostNames;
import dev.coldpath.json.Characters;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address of a page, read once and strictly.
///
/// @param host A-labels in lower case
/// @param port the one that was written, or the scheme's own
/// @param uri what is sent: in ASCII, without user, fragment and the scheme's own port
record WebAddress(String scheme, String host, int port, URI uri) {
    private static final int LONGEST = 2_048;
    private static final Pattern SCHEME = Pattern.compile("https?");
    private static final Pattern AUTHORITY = Pattern.compile("([^@:\\[\\]%]+)(?::([0-9]{1,5})?)?");

    /// Empty: not an address that anybody here calls.
    static Optional<WebAddress> of(URI address) {
        String scheme = Objects.requireNonNullElse(address.getScheme(), "").toLowerCase(Locale.ROOT);
        Matcher authority = AUTHORITY.matcher(Objects.requireNonNullElse(address.getRawAuthority(), ""));
        if (address.toString().length() > LONGEST
                || !Characters.areWhole(address.toString())
                || !SCHEME.matcher(scheme).matches()
                || !authority.matches()) {
            return Optional.empty();
        }
        String written = authority.group(2);
        int port = written == null ? own(scheme) : Integer.parseInt(written);
        return HostNames.ascii(authority.group(1))
                .filter(_ -> port >= 1 && port <= 65_535)
                .map(host -> new WebAddress(scheme, host, port, sent(scheme, host, port, address)));
    }

    /// The port that is connected to. Whatever stands behind its scheme's own port is taken for a site, and sites
    /// listen where `ports` says; any other port was written on purpose, as in the base URL of a source, and stays.
    int portAmong(SitePorts ports) {
        if (port != own(scheme)) {
            return port;
        }
        return scheme.equals("https") ? ports.https() : ports.http();
    }

    private static URI sent(String scheme, String host, int port, URI address) {
        String path = Objects.requireNonNullElse(address.getRawPath(), "");
        String query = address.getRawQuery();
        String text = scheme + "://" + host + (port == own(scheme) ? "" : ":" + port) + (path.isEmpty() ? "/" : path)
                + (query == null ? "" : "?" + query);
        return URI.create(URI.create(text).toASCIIString());
    }

    private static int own(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }
}
