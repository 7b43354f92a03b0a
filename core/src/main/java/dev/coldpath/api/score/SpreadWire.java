package dev.coldpath.api.score;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.score.Composites;

/// The seven members that say what a set of composites looks like; without a composite, six are null.
final class SpreadWire {
    private SpreadWire() {}

    static ObjectNode put(ObjectNode json, Composites composites) {
        json.put("count", composites.count());
        return composites
                .spread()
                .map(spread -> json.put("mean", spread.mean().decimal())
                        .put("p50", spread.p50().decimal())
                        .put("p90", spread.p90().decimal())
                        .put("stddev", spread.stddev().decimal())
                        .put("min", spread.min().decimal())
                        .put("max", spread.max().decimal()))
                .orElseGet(() -> json.putNull("mean")
                        .putNull("p50")
                        .putNull("p90")
                        .putNull("stddev")
                        .putNull("min")
                        .putNull("max"));
    }
}
