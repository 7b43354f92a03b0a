package dev.coldpath.scoring.net;

import dev.coldpath.limit.Rate;
import java.net.URI;

/// A public source and its defaults.
///
/// @param key what its base URL is called in [Reach#sources()]
/// @param rate what all processes of a deployment together ask of it
public record Source(String key, URI base, Rate rate) {
    /// Which registry answers for which top level.
    public static final Source RDAP_BOOTSTRAP =
            new Source("rdap.bootstrap", URI.create("https://data.iana.org/rdap/dns.json"), Rate.perSecond(1));
}
