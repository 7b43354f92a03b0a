package dev.coldpath.scoring.fetch;

import static dev.coldpath.scoring.fetch.World.fact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.limit.Bucket;
import dev.coldpath.limit.Rate;
import dev.coldpath.scoring.fetch.wikidata.WebsiteQueries;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.pipeline.Fetchers;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Proves a part of E-13: what was saved up counts among what a source allows.
class PoliteRatesTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);

    /// What publishers allow, or where they say nothing what we allow ourselves, of the calls of one second or hour.
    private static final List<Allowed> TABLE = List.of(
            new Allowed(10, SECOND, "source:sec-data"),
            new Allowed(200, HOUR, "source:wikidata", "source:wikimedia"),
            // as many at once; a minute's worth is counted in what they cost, of which none costs a second
            new Allowed(3, SECOND, "source:wdqs"),
            new Allowed(62, Duration.ofMinutes(1), "source:wdqs"),
            new Allowed(60, HOUR, "source:github"),
            new Allowed(2, SECOND, "source:hn"),
            new Allowed(10_000, HOUR, "source:hn"),
            new Allowed(4, Duration.ofMinutes(1), "source:crtsh"),
            new Allowed(10, HOUR, "source:certspotter"),
            new Allowed(1, SECOND, "rdap:rdap.registry.net/"),
            new Allowed(2, SECOND, "source:greenhouse"),
            new Allowed(2, SECOND, "source:lever"),
            new Allowed(2, SECOND, "source:lever-eu"),
            new Allowed(2, SECOND, "source:ashby"),
            new Allowed(2, SECOND, "source:smartrecruiters"),
            new Allowed(1, Duration.ofMillis(600), "source:workable"));

    private final World world = new World();

    /// So many calls of these sources together in any such stretch of time.
    private record Allowed(int calls, Duration window, List<String> sources) {
        Allowed(int calls, Duration window, String... sources) {
            this(calls, window, List.of(sources));
        }
    }

    @Test
    void no_stretch_of_time_sees_more_than_the_source_allows() {
        askEverybody();

        assertThat(world.rates().keySet())
                .containsExactlyInAnyOrderElementsOf(TABLE.stream()
                        .flatMap(each -> each.sources().stream())
                        .distinct()
                        .toList());
        assertThat(TABLE).allSatisfy(allowed -> {
            List<Duration> calls = allowed.sources().stream()
                    .flatMap(source -> calls(rate(source), allowed.window()).stream())
                    .sorted()
                    .toList();
            assertThat(busiest(calls, allowed.window()))
                    .as(String.join(" and ", allowed.sources()))
                    .isBetween(1, allowed.calls());
        });
    }

    private Rate rate(String source) {
        return Objects.requireNonNull(world.rates().get(source), source);
    }

    /// When the calls come of those who take whatever they can get, from a full bucket on.
    private static List<Duration> calls(Rate rate, Duration window) {
        List<Duration> calls = new ArrayList<>();
        Bucket bucket = Bucket.full(rate, TestTime.NOON);
        Optional<Bucket.Reserved> token = bucket.reserve(rate, TestTime.NOON, window.multipliedBy(3));
        while (token.isPresent()) {
            calls.add(token.get().goodIn());
            token = token.get().rest().reserve(rate, TestTime.NOON, window.multipliedBy(3));
        }
        return calls;
    }

    /// How many calls the stretch of that length sees that sees most.
    private static int busiest(List<Duration> calls, Duration window) {
        int most = 0;
        int first = 0;
        for (int last = 0; last < calls.size(); last++) {
            while (calls.get(last).minus(window).compareTo(calls.get(first)) >= 0) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    private void askEverybody() {
        // not in the first minutes of an hour, when crt.sh is left alone
        world.time.pass(Duration.ofMinutes(15));
        world.web
                .text("https://bootstrap.net/dns.json", "{\"services\":[[[\"com\"],[\"https://rdap.registry.net/\"]]]}")
                .text(WebsiteQueries.brightloom(), """
                        {"results":{"bindings":[{"item":{"value":"http://www.wikidata.org/entity/Q77"},
                          "rank":{"value":"http://wikiba.se/ontology#NormalRank"},"org":{"value":"true"},
                          "links":{"value":"2"}}]}}""");
        Snapshot site = World.snapshot(
                FetcherId.SITE,
                Status.OK,
                TestTime.NOON,
                fact(Keys.SITE_GITHUB, "loom"),
                fact(Keys.SITE_BOARD, "greenhouse:loom"),
                fact(Keys.SITE_BOARD, "lever:loom"),
                fact(Keys.SITE_BOARD, "lever-eu:loom"),
                fact(Keys.SITE_BOARD, "ashby:loom"),
                fact(Keys.SITE_BOARD, "smartrecruiters:loom"),
                fact(Keys.SITE_BOARD, "workable:loom"));
        Snapshot item = World.snapshot(
                FetcherId.WIKIDATA,
                Status.OK,
                TestTime.NOON,
                fact(Keys.WIKIDATA_ARTICLE, "Loom"),
                fact(Keys.WIKIDATA_CIK, "0000007077"));
        Subject subject = new Subject(World.BRIGHTLOOM, List.of(site, item));
        Stream.concat(Fetchers.discover(world.means()).stream(), Fetchers.enrich(world.means()).stream())
                .forEach(fetcher -> fetcher.fetch(subject, Deadline.in(Duration.ofMinutes(1), world.time.instant())));
    }
}
