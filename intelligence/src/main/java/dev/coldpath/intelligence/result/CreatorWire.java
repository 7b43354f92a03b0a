package dev.coldpath.intelligence.result;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.analyse.Analysis.Amplifier;
import dev.coldpath.intelligence.figures.Figures;
import java.util.OptionalLong;

/// What a discovery says about a creator, as it goes out.
final class CreatorWire {
    private CreatorWire() {}

    static ObjectNode json(Amplifier creator) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("creatorId", creator.creatorId())
                .put("platform", creator.platform())
                .put("handle", creator.handle());
        integer(json, "followerCount", creator.followerCount());
        json.put("contentCount", creator.contentCount()).put("totalEngagement", creator.totalEngagement());
        json.set("avgFinalScore", Figures.score(creator.avgFinalScore()));
        json.set("amplifierScore", Figures.score(creator.amplifierScore()));
        return json;
    }

    /// Null when it is not known.
    static void integer(ObjectNode json, String name, OptionalLong value) {
        if (value.isPresent()) {
            json.put(name, value.getAsLong());
        } else {
            json.putNull(name);
        }
    }
}
