package dev.coldpath.aws.dynamodb.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.score.CompanyKey;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Observation.Value;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Snapshot.Traffic;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Snapshots: `D#<domain>` / `S#<fetcher>#<observedAt>`, with the instant in milliseconds of equal width so that the
/// newest is the last. Observations are one JSON text: nothing ever asks for one of them alone.
final class SnapshotMapping {
    static final String STATUS = "status";

    private static final String ALL = "S#";
    private static final String OBSERVED_AT = "observedAt";
    private static final String FETCHER = "fetcher";
    private static final String OBSERVATIONS = "observations";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SnapshotMapping() {}

    static ItemKey key(String snapshots, Domain domain, FetcherId fetcher, Instant observedAt) {
        return new ItemKey(snapshots, partition(domain), at(fetcher, observedAt));
    }

    /// Where this fetcher's snapshot of that millisecond sorts.
    static String at(FetcherId fetcher, Instant observedAt) {
        return before(fetcher) + ItemKey.millis(observedAt);
    }

    static String partition(Domain domain) {
        return CompanyKey.of(domain);
    }

    /// Sorts before every snapshot of this fetcher, and behind those of the ones before it.
    static String before(FetcherId fetcher) {
        return ALL + fetcher + "#";
    }

    /// Sorts behind every snapshot of this fetcher.
    static String behind(FetcherId fetcher) {
        return ALL + fetcher + "$";
    }

    static FetcherId fetcher(Item item) {
        return new FetcherId(item.text(FETCHER));
    }

    static Map<String, AttributeValue> item(Snapshot snapshot) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(FETCHER, Values.text(snapshot.fetcher().name()));
        item.put("fetcherVersion", Values.number(snapshot.fetcherVersion()));
        item.put(STATUS, Values.text(snapshot.status().wire()));
        item.put(OBSERVED_AT, Values.time(snapshot.observedAt()));
        item.put("requests", Values.number(snapshot.traffic().requests()));
        item.put("bytes", Values.number(snapshot.traffic().bytes()));
        item.put("nanos", Values.number(snapshot.traffic().took().toNanos()));
        item.put("warnings", Values.texts(snapshot.warnings()));
        item.put(OBSERVATIONS, Values.text(json(snapshot.observations())));
        item.put(Names.Key.TTL, Values.cleanedAfter(snapshot.observedAt().plus(Snapshot.KEPT)));
        return item;
    }

    static Snapshot snapshot(Item item) {
        return new Snapshot(
                fetcher(item),
                item.count("fetcherVersion"),
                new Domain(item.partition().substring("D#".length())),
                status(item.text(STATUS)),
                item.time(OBSERVED_AT),
                observations(item),
                new Traffic(item.count("requests"), item.number("bytes"), Duration.ofNanos(item.number("nanos"))),
                item.texts("warnings"));
    }

    private static Status status(String word) {
        for (Status status : Status.values()) {
            if (status.wire().equals(word)) {
                return status;
            }
        }
        throw new IllegalStateException("snapshot: unknown status " + word);
    }

    private static String json(List<Observation> observations) {
        ArrayNode array = JSON.createArrayNode();
        for (Observation observation : observations) {
            ObjectNode node = array.addObject()
                    .put("key", observation.key())
                    .put("asOf", observation.asOf().toString())
                    .put("source", observation.source().toString())
                    .put("method", observation.method())
                    .put("identity", observation.identity());
            switch (observation.value()) {
                case Value.Amount(double amount) -> node.put("amount", amount);
                case Value.Text(String text) -> node.put("text", text);
            }
        }
        return array.toString();
    }

    private static List<Observation> observations(Item item) {
        try {
            List<Observation> observations = new ArrayList<>();
            for (JsonNode node : JSON.readTree(item.text(OBSERVATIONS))) {
                observations.add(new Observation(
                        node.path("key").asText(),
                        node.has("text")
                                ? new Value.Text(node.path("text").asText())
                                : new Value.Amount(node.path("amount").asDouble()),
                        Instant.parse(node.path("asOf").asText()),
                        URI.create(node.path("source").asText()),
                        node.path("method").asText(),
                        node.path("identity").asDouble()));
            }
            return observations;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("snapshot " + item.sort() + ": its observations are not JSON", e);
        }
    }
}
