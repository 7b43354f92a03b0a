package dev.coldpath.scoring.fetch;

import dev.coldpath.domain.Domain;
import dev.coldpath.domain.DomainNames;
import dev.coldpath.domain.ParsedName.Company;
import dev.coldpath.json.Characters;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// Reads addresses that strangers wrote. What comes out is absolute, `http` or `https`, without user or fragment; it
/// may still be one that the network policy refuses.
public final class Links {
    /// Characters of an address that anybody follows.
    public static final int LONGEST = 2_048;

    private Links() {}

    /// Where this text leads from there; empty when it leads nowhere on the web.
    public static Optional<URI> resolve(URI base, String text) {
        String trimmed = text.strip().replace(" ", "%20");
        if (trimmed.isEmpty() || trimmed.length() > LONGEST || !Characters.areWhole(trimmed)) {
            return Optional.empty();
        }
        try {
            return plain(base.resolve(new URI(trimmed)));
        } catch (URISyntaxException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    public static Optional<URI> absolute(String text) {
        return resolve(URI.create(""), text);
    }

    /// Whose site an address is on; empty when no company can own such a host.
    public static Optional<Domain> owner(URI address) {
        return DomainNames.parse(address.getHost()) instanceof Company(Domain domain)
                ? Optional.of(domain)
                : Optional.empty();
    }

    /// Scheme, host and port: what robots rules hold for.
    public static String authority(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static Optional<URI> plain(URI address) throws URISyntaxException {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("https") || scheme.equals("http");
        if (!web || address.getHost() == null || address.getRawUserInfo() != null) {
            return Optional.empty();
        }
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        URI plain = new URI(scheme + "://" + host(address) + path(address) + query);
        return Optional.of(new URI(plain.toASCIIString()));
    }

    /// Without steps up, those above the root included.
    private static String path(URI address) {
        String path = address.normalize().getRawPath().replaceFirst("^(/\\.\\.)+(?=/|$)", "");
        return path.isEmpty() ? "/" : path;
    }

    private static String host(URI address) {
        boolean standard = address.getPort() < 0
                || address.getPort() == (address.getScheme().equalsIgnoreCase("https") ? 443 : 80);
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return standard ? host : host + ":" + address.getPort();
    }
}
