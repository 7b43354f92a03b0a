package dev.coldpath.intelligence.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.analyse.Analysis;
import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.graph.DiscoverGraphs;
import dev.coldpath.intelligence.retrieve.Retrieved;
import dev.coldpath.intelligence.text.Wording;
import java.util.List;
import java.util.function.Function;

/// The result of an `intelligence_discover`.
public final class DiscoverResult {
    private static final String TYPE = "kinetk.query_intelligence.narrative_discovery.v1";

    private DiscoverResult() {}

    /// As it goes out, compact.
    public static String json(
            Retrieved found, List<Narrative> narratives, Analysis analysis, DiscoverGraphs graphs, Wording wording) {
        ObjectNode json = Findings.open(TYPE, found);
        json.set("narratives", NarrativeWire.json(narratives));
        analysis(json, analysis, graphs);
        texts(json.putArray("insights"), wording.insights());
        texts(json.putArray("tagInsights"), wording.tagInsights());
        texts(json.putArray("narrativeInsights"), wording.narrativeInsights());
        json.set("contentGraph", GraphWire.json(graphs.content()));
        json.set("narrativeGraph", GraphWire.json(graphs.narratives()));
        json.set("graph", GraphWire.json(graphs.whole()));
        return Findings.close(json, found).toString();
    }

    private static void analysis(ObjectNode json, Analysis analysis, DiscoverGraphs graphs) {
        list(json.putArray("topTags"), analysis.topTags(), TagWire::json);
        json.set("tagGraph", GraphWire.json(graphs.tags()));
        list(json.putArray("tagCombinations"), analysis.tagCombinations(), TagWire::json);
        list(json.putArray("tagNarrativeMap"), analysis.tagNarrativeMap(), TagWire::json);
        list(json.putArray("creators"), analysis.creators(), CreatorWire::json);
        json.set("creatorGraph", GraphWire.json(graphs.creators()));
        json.set("platformOpportunities", PlatformWire.json(analysis.platformOpportunities()));
        list(json.putArray("tagSignals"), analysis.tagSignals(), TagWire::json);
        list(json.putArray("attributeLifts"), analysis.attributeLifts(), TagWire::json);
    }

    private static <T> void list(ArrayNode json, List<T> entries, Function<T, ObjectNode> entry) {
        entries.forEach(each -> json.add(entry.apply(each)));
    }

    private static void texts(ArrayNode json, List<String> lines) {
        lines.forEach(json::add);
    }
}
