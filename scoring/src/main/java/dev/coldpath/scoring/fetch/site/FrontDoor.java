package dev.coldpath.scoring.fetch.site;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.fetch.SiteVisit;
import dev.coldpath.scoring.fetch.Visited;
import dev.coldpath.scoring.fetch.Visited.NobodyThere;
import dev.coldpath.scoring.fetch.Want;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.util.List;

/// Where a company's home page may be: encrypted, else in the clear, else under `www`. The next place is tried only
/// where nobody speaks at the one before.
final class FrontDoor {
    private static final List<String> PLACES = List.of("https://%s/", "http://%s/", "https://www.%s/");

    private FrontDoor() {}

    static Visited open(SiteVisit visit, Domain domain) throws InterruptedException {
        NobodyThere nobody = new NobodyThere(Status.ABSENT);
        for (String place : PLACES) {
            URI address = URI.create(place.formatted(domain));
            Visited visited = visit.get(address, Want.PAGE);
            if (!(visited instanceof NobodyThere(Status why))
                    || visit.robots(address).isPresent()) {
                return visited;
            }
            nobody = why == Status.ERROR ? new NobodyThere(why) : nobody;
        }
        return nobody;
    }
}
