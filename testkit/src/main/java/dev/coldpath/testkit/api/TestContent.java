package dev.coldpath.testkit.api;

import dev.coldpath.admin.Diary;
import dev.coldpath.admin.Scribe;
import dev.coldpath.api.AdminRoute;
import dev.coldpath.intelligence.ingest.Ingest;
import dev.coldpath.intelligence.ingest.Spaces;
import dev.coldpath.intelligence.ingest.Stores;
import dev.coldpath.intelligence.memory.MemoryVectors;
import dev.coldpath.intelligence.routes.admin.ContentAdminRoutes;
import dev.coldpath.intelligence.routes.admin.NarrativeAdminRoutes;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The operator's routes to content, over one engine, with vectors in memory and nobody who makes any.
final class TestContent {
    private TestContent() {}

    static List<AdminRoute> over(Engine engine) {
        Ingest ingest = new Ingest(
                new Stores(engine.items(), engine.creators(), engine.contentRuns()),
                new Spaces(new MemoryVectors(), Optional.empty(), Optional.empty(), Map::of),
                () -> Samples.NOON,
                Samples::word);
        Diary diary = new Diary(
                engine.operator().audit(),
                new Scribe("api", () -> Samples.jobId().value()),
                () -> Samples.NOON);
        return Stream.of(
                        new ContentAdminRoutes(ContentAdminRoutes.taking(ingest).notedIn(diary), engine.contentRuns())
                                .routes(),
                        new NarrativeAdminRoutes(Samples::word, _ -> {})
                                .notedIn(diary)
                                .routes())
                .flatMap(List::stream)
                .toList();
    }
}
