package dev.coldpath.scoring.fetch.cadence;

import dev.coldpath.scoring.fetch.Links;
import dev.coldpath.scoring.fetch.SiteVisit;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Observation.Value;
import dev.coldpath.scoring.snapshot.Snapshot;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the visit to the site left behind for this one: where to look, and the rules to keep.
record Signs(Snapshot site) {
    private static final Duration RULES_HOLD = Duration.ofHours(24);

    static Optional<Signs> in(Subject subject) {
        return subject.known().stream()
                .filter(snapshot -> snapshot.fetcher().equals(FetcherId.SITE))
                .map(Signs::new)
                .findFirst();
    }

    List<URI> sitemaps() {
        return addresses(Keys.SITE_SITEMAP);
    }

    Optional<URI> feed() {
        return addresses(Keys.SITE_FEED).stream().findFirst();
    }

    /// True: the domain leads to another site.
    boolean leadsAway() {
        return site.observation(Keys.SITE_REDIRECTED_TO).isPresent();
    }

    /// Tells a new visit the rules, while they hold.
    void teach(SiteVisit visit, Instant now) {
        if (now.isBefore(site.observedAt().plus(RULES_HOLD))) {
            site.observations().stream()
                    .filter(each -> each.key().equals(Keys.SITE_ROBOTS))
                    .forEach(each -> visit.remember(each.source(), text(each)));
        }
    }

    private List<URI> addresses(String key) {
        return site.observations().stream()
                .filter(each -> each.key().equals(key))
                .map(Signs::text)
                .map(Links::absolute)
                .flatMap(Optional::stream)
                .toList();
    }

    private static String text(Observation observation) {
        return switch (observation.value()) {
            case Value.Text(String text) -> text;
            case Value.Amount _ -> "";
        };
    }
}
