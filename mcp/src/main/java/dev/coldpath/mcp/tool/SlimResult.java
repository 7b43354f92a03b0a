package dev.coldpath.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.client.Kind;
import dev.coldpath.mcp.rpc.McpJson;

/// A result in few words: what a reader needs of it, by kind. What a result does not have is left out, or empty.
final class SlimResult {
    private static final int MOST_INSIGHTS = 12;
    private static final int MOST_REPRESENTATIVES = 25;

    private SlimResult() {}

    /// Adds it to what is known of the job. A kind that is not known yet keeps its whole result.
    static void into(ObjectNode told, JsonNode result) {
        Kind.fromWireName(told.path("kind").asText())
                .ifPresentOrElse(
                        kind -> {
                            switch (kind) {
                                case SEARCH -> search(told, result);
                                case DISCOVER -> discover(told, result);
                                case CAMPAIGN_BRIEF -> brief(told, result);
                                case LLM_CONTEXT -> context(told, result);
                            }
                        },
                        () -> told.set("result", result));
    }

    private static void search(ObjectNode told, JsonNode result) {
        posts(told, result);
        SlimGraph.of(result.path("graph")).ifPresent(graph -> told.set("graph", graph));
        retrieval(told, result);
    }

    private static void discover(ObjectNode told, JsonNode result) {
        posts(told, result);
        SlimGraph.of(result.path("graph"))
                .or(() -> SlimGraph.of(result.path("contentGraph")))
                .ifPresent(graph -> told.set("graph", graph));
        ArrayNode narratives = McpJson.object().arrayNode();
        result.path("narratives").forEach(narrative -> narratives.add(narrative(narrative)));
        putUnlessEmpty(told, "narratives", narratives);
        putUnlessEmpty(told, "insights", first(result.path("insights"), MOST_INSIGHTS));
        retrieval(told, result);
    }

    private static void brief(ObjectNode told, JsonNode result) {
        told.set("generatedAt", orNull(result.path("createdAt")));
        campaign(told, result);
        told.set("brief", orNull(result.path("brief")));
        putIfThere(told, "context", result.path("context"));
    }

    private static void context(ObjectNode told, JsonNode result) {
        told.set("generatedAt", orNull(result.path("generatedAt")));
        campaign(told, result);
        putIfThere(told, "context", result.path("context"));
    }

    private static void posts(ObjectNode told, JsonNode result) {
        told.set("generatedAt", orNull(result.path("generatedAt")));
        putIfThere(told, "query", result.path("query"));
        ArrayNode items = told.putArray("items");
        result.path("content").forEach(post -> items.add(SlimPost.of(post)));
    }

    private static void campaign(ObjectNode told, JsonNode result) {
        JsonNode named = result.path("context").path("campaign");
        putIfThere(
                told, "campaign", named.isMissingNode() ? result.path("brief").path("campaign") : named);
    }

    private static ObjectNode narrative(JsonNode narrative) {
        ObjectNode slim = McpJson.object();
        slim.set("id", orNull(narrative.path("id")));
        slim.set("label", orNull(narrative.path("label")));
        slim.set("summary", orNull(narrative.path("summary")));
        slim.set("contentCount", SlimPost.count(narrative.path("contentCount")));
        slim.set("topTags", first(narrative.path("topTags"), Integer.MAX_VALUE));
        slim.set("representativeIds", first(narrative.path("contentUuids"), MOST_REPRESENTATIVES));
        return slim;
    }

    private static void retrieval(ObjectNode told, JsonNode result) {
        JsonNode retrieval = result.path("retrieval");
        if (!retrieval.isObject()) {
            return;
        }
        ObjectNode slim = told.putObject("retrieval");
        slim.set("totalCandidates", SlimPost.count(retrieval.path("candidatesSeen")));
        slim.set("returned", SlimPost.count(retrieval.path("resultsReturned")));
        slim.set("window", orNull(result.path("window")));
    }

    private static ArrayNode first(JsonNode list, int most) {
        ArrayNode some = McpJson.object().arrayNode();
        list.valueStream().limit(most).forEach(some::add);
        return some;
    }

    static JsonNode orNull(JsonNode value) {
        return value.isMissingNode() ? NullNode.getInstance() : value;
    }

    private static void putIfThere(ObjectNode told, String member, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            told.set(member, value);
        }
    }

    private static void putUnlessEmpty(ObjectNode told, String member, ArrayNode list) {
        if (!list.isEmpty()) {
            told.set(member, list);
        }
    }
}
