package dev.coldpath.scoring.fetch;

import dev.coldpath.scoring.fetch.cadence.CadenceFetcher;
import dev.coldpath.scoring.fetch.dns.DnsFetcher;
import dev.coldpath.scoring.fetch.ranks.RanksFetcher;
import dev.coldpath.scoring.fetch.rdap.RdapFetcher;
import dev.coldpath.scoring.fetch.site.SiteFetcher;
import dev.coldpath.scoring.fetch.tls.TlsFetcher;
import java.util.List;
import java.util.stream.Stream;

/// All fetchers by stage. A new one is its class and a line here.
public final class Fetchers {
    private Fetchers() {}

    /// Those that need nothing but the domain.
    public static List<Fetcher> discover(Means means) {
        return guarded(
                means,
                new DnsFetcher(means),
                new RdapFetcher(means),
                new TlsFetcher(means),
                new SiteFetcher(means),
                new RanksFetcher(means));
    }

    /// Those that build on what the others found.
    public static List<Fetcher> enrich(Means means) {
        return guarded(means, new CadenceFetcher(means));
    }

    /// Whom the attributions page names: the publishers of every source that is asked, each once.
    public static List<Credit> credits(Means means) {
        return Stream.concat(discover(means).stream(), enrich(means).stream())
                .flatMap(fetcher -> fetcher.credits().stream())
                .distinct()
                .toList();
    }

    private static List<Fetcher> guarded(Means means, Inquiry... inquiries) {
        return Stream.of(inquiries)
                .<Fetcher>map(inquiry -> new Guarded(inquiry, means.time()))
                .toList();
    }
}
