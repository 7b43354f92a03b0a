package dev.coldpath.intelligence.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.api.Route.Call;
import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.corpus.Corpora;
import dev.coldpath.intelligence.corpus.Corpus;
import dev.coldpath.intelligence.narrative.NarrativeSearch;
import dev.coldpath.intelligence.narrative.StoredNarrative;
import dev.coldpath.intelligence.narrative.StoredNarrative.Cluster;
import dev.coldpath.intelligence.narrative.StoredNarrative.Member;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Routes about narratives, of the content that the key opens. They read what was computed ahead of time.
final class NarrativeRoutes {
    private static final Comparator<Cluster> TRENDING_FIRST = Comparator.comparingDouble(Cluster::trendScore)
            .reversed()
            .thenComparing(Comparator.comparingLong(Cluster::id));

    private final Corpora corpora;
    private final NarrativeSearch search;

    NarrativeRoutes(Corpora corpora, NarrativeSearch search) {
        this.corpora = corpora;
        this.search = search;
    }

    /// The words before the number: both fit the same paths.
    List<Route> under(String base) {
        return List.of(
                new ReadRoute(base + "/narratives/trending", "listTrendingNarratives", this::trending),
                new ReadRoute(base + "/narratives/search", "searchNarratives", this::search),
                new ReadRoute(base + "/narratives/{id}", "getNarrativeDetail", this::detail));
    }

    private Response trending(Call call) {
        return Parameters.window(call.request())
                .answer(window -> Parameters.limit(call.request())
                        .answer(limit -> listed(
                                Json.object(),
                                window,
                                current(call, window).stream()
                                        .sorted(TRENDING_FIRST)
                                        .limit(limit)
                                        .toList())));
    }

    private Response search(Call call) {
        return Parameters.query(call.request())
                .answer(query -> Parameters.window(call.request())
                        .answer(window -> Parameters.limit(call.request())
                                .answer(limit -> listed(
                                        Json.object().put("query", query),
                                        window,
                                        search.find(current(call, window), query).stream()
                                                .limit(limit)
                                                .toList()))));
    }

    private static Response listed(ObjectNode json, Window window, List<Cluster> clusters) {
        ArrayNode narratives = json.put("window", window.wire()).putArray("narratives");
        clusters.stream().map(NarrativeWire::cluster).forEach(narratives::add);
        return Json.response(200, json);
    }

    private Response detail(Call call) {
        return Parameters.id(call).answer(id -> {
            Corpus corpus = corpus(call);
            return corpus.narratives()
                    .find(id)
                    .map(narrative -> Json.response(200, NarrativeWire.detail(narrative, items(narrative, corpus))))
                    .orElseGet(IntelligenceError.NARRATIVE_NOT_FOUND::response);
        });
    }

    private static Map<UUID, Item> items(StoredNarrative narrative, Corpus corpus) {
        List<UUID> members = narrative.members().stream().map(Member::item).toList();
        return corpus.items().byUuid(members).stream()
                .collect(Collectors.toUnmodifiableMap(Item::uuid, Function.identity()));
    }

    private List<Cluster> current(Call call, Window window) {
        return corpus(call).narratives().current(window);
    }

    private Corpus corpus(Call call) {
        return corpora.of(call.caller().scope().mode(), call.now());
    }
}
