package dev.coldpath.intelligence.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.figures.Figures;
import dev.coldpath.intelligence.retrieve.Retrieved;

/// The members that results of a search and of a discovery share: the first ones, and what a debug run adds at the end.
final class Findings {
    private Findings() {}

    static ObjectNode open(String type, Retrieved found) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("type", type)
                .put("generatedAt", Figures.time(found.now()))
                .put("query", found.asked().query())
                .put("window", found.asked().window().wire());
        json.set("content", RankedContent.json(found.rows()));
        return json;
    }

    static ObjectNode close(ObjectNode json, Retrieved found) {
        if (found.asked().debug().on()) {
            ArrayNode variants = json.putArray("expandedQueries");
            found.variants().forEach(variants::add);
            found.diagnosis().ifPresent(diagnosis -> json.set("retrieval", diagnosis.json()));
        }
        return json;
    }
}
