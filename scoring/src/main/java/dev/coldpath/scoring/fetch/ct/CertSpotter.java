package dev.coldpath.scoring.fetch.ct;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.limit.Rate;
import dev.coldpath.scoring.fetch.Excerpt;
import dev.coldpath.scoring.fetch.PublishedApis;
import dev.coldpath.scoring.fetch.SourceAnswer.Failed;
import dev.coldpath.scoring.fetch.SourceAnswer.Json;
import dev.coldpath.scoring.fetch.SourceAnswer.Missing;
import dev.coldpath.scoring.net.Source;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Duration;

/// Cert Spotter, which tells page by page, up to an empty one. It gives strangers few calls, so three pages are all.
final class CertSpotter implements Log {
    /// With what was saved up ten in an hour at most.
    static final Source SOURCE =
            new Source("certspotter", URI.create("https://api.certspotter.com"), new Rate(7, Duration.ofHours(1), 3));

    private static final int PAGES = 3;
    private static final Excerpt EXCERPT = Excerpt.of("id", "dns_names", "not_before");

    @Override
    public Answer search(Domain domain, PublishedApis apis) throws InterruptedException {
        String first = "/v1/issuances?domain=" + domain + "&include_subdomains=true&expand=dns_names";
        Hosts hosts = new Hosts(domain);
        URI source = apis.address(SOURCE, first);
        String path = first;
        for (int page = 1; page <= PAGES; page++) {
            switch (apis.json(SOURCE, path, EXCERPT)) {
                case Json(JsonNode issuances)
                when issuances.isArray() && issuances.isEmpty() -> {
                    return hosts.none() ? new Answer.Nothing() : new Answer.Found(hosts, Reach.ALL, source);
                }
                case Json(JsonNode issuances) -> {
                    if (!read(issuances, hosts)) {
                        return broken(hosts, source, Status.ERROR);
                    }
                    path = first + "&after=" + last(issuances);
                }
                case Missing _ -> {
                    return broken(hosts, source, Status.ERROR);
                }
                case Failed failed -> {
                    return broken(hosts, source, failed.why());
                }
            }
        }
        return hosts.none() ? new Answer.Nothing() : new Answer.Found(hosts, Reach.MOST, source);
    }

    private static String last(JsonNode issuances) {
        return PublishedApis.encode(
                issuances.path(issuances.size() - 1).path("id").asText(""));
    }

    private static Answer broken(Hosts hosts, URI source, Status why) {
        return hosts.none() ? new Answer.Unread(why) : new Answer.Found(hosts, Reach.SOME, source);
    }

    /// False: this is no page of certificates.
    private static boolean read(JsonNode issuances, Hosts hosts) {
        for (JsonNode issuance : issuances) {
            if (!issuance.path("dns_names").isArray()
                    || issuance.path("id").asText("").isEmpty()) {
                return false;
            }
            issuance.path("dns_names").forEach(name -> hosts.add(name.asText("")));
            hosts.loggedAt(issuance.path("not_before").asText(""));
        }
        return issuances.isArray();
    }
}
