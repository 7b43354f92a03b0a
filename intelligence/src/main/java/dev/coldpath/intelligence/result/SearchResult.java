package dev.coldpath.intelligence.result;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.graph.Graph;
import dev.coldpath.intelligence.retrieve.Retrieved;

/// The result of an `intelligence_search`.
public final class SearchResult {
    private static final String TYPE = "kinetk.query_intelligence.search.v1";

    private SearchResult() {}

    /// As it goes out, compact.
    public static String json(Retrieved found, Graph graph) {
        ObjectNode json = Findings.open(TYPE, found);
        json.set("graph", GraphWire.json(graph));
        return Findings.close(json, found).toString();
    }
}
