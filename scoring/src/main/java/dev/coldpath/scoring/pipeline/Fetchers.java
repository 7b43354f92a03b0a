package dev.coldpath.scoring.pipeline;

import dev.coldpath.scoring.fetch.Credit;
import dev.coldpath.scoring.fetch.Fetcher;
import dev.coldpath.scoring.fetch.Guarded;
import dev.coldpath.scoring.fetch.Inquiry;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.fetch.ats.AtsFetcher;
import dev.coldpath.scoring.fetch.attention.AttentionFetcher;
import dev.coldpath.scoring.fetch.cadence.CadenceFetcher;
import dev.coldpath.scoring.fetch.ct.CtFetcher;
import dev.coldpath.scoring.fetch.dns.DnsFetcher;
import dev.coldpath.scoring.fetch.github.GithubFetcher;
import dev.coldpath.scoring.fetch.ranks.RanksFetcher;
import dev.coldpath.scoring.fetch.rdap.RdapFetcher;
import dev.coldpath.scoring.fetch.sec.SecFetcher;
import dev.coldpath.scoring.fetch.site.SiteFetcher;
import dev.coldpath.scoring.fetch.tls.TlsFetcher;
import dev.coldpath.scoring.fetch.wikidata.WikidataFetcher;
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
                new WikidataFetcher(means),
                new RanksFetcher(means));
    }

    /// Those that build on what the others found.
    public static List<Fetcher> enrich(Means means) {
        return guarded(
                means,
                new CadenceFetcher(means),
                new AtsFetcher(means),
                new GithubFetcher(means),
                new AttentionFetcher(means),
                new SecFetcher(means),
                new CtFetcher(means));
    }

    /// Whom the attributions page names: the publishers of every source that is asked, each once.
    public static List<Credit> credits(Means means) {
        return Stream.concat(discover(means).stream(), enrich(means).stream())
                .flatMap(fetcher -> fetcher.credits().stream())
                .distinct()
                .toList();
    }

    /// One that is not among them, held by the same guard.
    public static Fetcher guard(Inquiry inquiry, Means means) {
        return new Guarded(inquiry, means.time());
    }

    private static List<Fetcher> guarded(Means means, Inquiry... inquiries) {
        return Stream.of(inquiries)
                .<Fetcher>map(inquiry -> new Guarded(inquiry, means.time()))
                .toList();
    }
}
