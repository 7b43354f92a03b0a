package dev.coldpath.scoring.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.crypto.Sha256;
import dev.coldpath.json.CanonicalJson;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Observation.Value;
import dev.coldpath.scoring.snapshot.Snapshot;
import java.time.Instant;
import java.util.Comparator;

/// Names what a score was made of, so that equal inputs can be told from equal scores.
final class Inputs {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Inputs() {}

    /// SHA-256 over every fact that could have borne on the score.
    static String hash(Snapshots snapshots, Instant asOf) {
        ObjectNode json =
                NODES.objectNode().put("domain", snapshots.domain().name()).put("as_of", asOf.toString());
        ArrayNode current = json.putArray("current");
        snapshots.current().values().forEach(each -> current.add(facts(each)));
        ArrayNode earlier = json.putArray("earlier");
        snapshots.current().keySet().forEach(id -> snapshots.earlier(id).forEach(each -> earlier.add(facts(each))));
        return Sha256.hex(CanonicalJson.of(json));
    }

    private static ObjectNode facts(Snapshot snapshot) {
        ObjectNode json = NODES.objectNode()
                .put("fetcher", snapshot.fetcher().name())
                .put("version", snapshot.fetcherVersion())
                .put("status", snapshot.status().wire())
                .put("observed_at", snapshot.observedAt().toString());
        ArrayNode facts = json.putArray("observations");
        snapshot.observations().stream()
                .sorted(Comparator.comparing(Observation::key))
                .forEach(each -> facts.add(fact(each)));
        return json;
    }

    private static ArrayNode fact(Observation observation) {
        String value = switch (observation.value()) {
            case Value.Amount(double amount) -> Double.toString(amount);
            case Value.Text(String text) -> text;
        };
        return NODES.arrayNode()
                .add(observation.key())
                .add(value)
                .add(observation.asOf().toString())
                .add(observation.identity());
    }
}
