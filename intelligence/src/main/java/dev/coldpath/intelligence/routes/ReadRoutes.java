package dev.coldpath.intelligence.routes;

import dev.coldpath.api.Route;
import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.corpus.Corpora;
import dev.coldpath.intelligence.narrative.NarrativeSearch;
import dev.coldpath.time.Timer;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// All reading routes of the product that are not about jobs.
public final class ReadRoutes {
    private ReadRoutes() {}

    /// What the deployment says of itself.
    ///
    /// @param base the path that all routes stand under, such as `/graph`; empty: none
    /// @param stage such as `prod`
    public record Place(String base, String stage) {}

    /// The routes, in an order in which the first that fits a path is the right one.
    public static List<Route> over(
            Corpora corpora, NarrativeSearch search, ContentRuns runs, Place place, Clocks clocks) {
        return Stream.of(
                        List.of(new HealthRoute(runs, place.stage(), clocks.time(), clocks.timer())
                                .under(place.base())),
                        new NarrativeRoutes(corpora, search).under(place.base()),
                        new CreatorRoutes(corpora).under(place.base()))
                .flatMap(List::stream)
                .toList();
    }

    /// The time, and how to wait for another.
    public record Clocks(InstantSource time, Timer timer) {}
}
