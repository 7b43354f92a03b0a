package dev.coldpath.local.sqlite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Observation.Value;
import dev.coldpath.scoring.snapshot.Observation.Value.Amount;
import dev.coldpath.scoring.snapshot.Observation.Value.Text;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Snapshot.Traffic;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/// Snapshots as JSON and back.
final class SnapshotJson {
    private SnapshotJson() {}

    static String of(Snapshot snapshot) {
        ObjectNode json = Json.object()
                .put("fetcher", snapshot.fetcher().name())
                .put("fetcher_version", snapshot.fetcherVersion())
                .put("domain", snapshot.domain().name())
                .put("status", snapshot.status().wire())
                .put("observed_at", snapshot.observedAt().toString());
        ArrayNode observations = json.putArray("observations");
        snapshot.observations().forEach(each -> observations.add(of(each)));
        json.putObject("traffic")
                .put("requests", snapshot.traffic().requests())
                .put("bytes", snapshot.traffic().bytes())
                .put("took", snapshot.traffic().took().toString());
        json.set("warnings", Json.words(snapshot.warnings()));
        return json.toString();
    }

    static Snapshot read(String text) {
        JsonNode json = Json.read(text);
        return new Snapshot(
                new FetcherId(json.required("fetcher").asText()),
                json.required("fetcher_version").asInt(),
                new Domain(json.required("domain").asText()),
                Columns.word(Status.class, Status::wire, json.required("status").asText()),
                instant(json, "observed_at"),
                observations(json.required("observations")),
                traffic(json.required("traffic")),
                Json.words(json.required("warnings")));
    }

    private static ObjectNode of(Observation observation) {
        ObjectNode json = Json.object()
                .put("key", observation.key())
                .put("as_of", observation.asOf().toString())
                .put("source", observation.source().toString())
                .put("method", observation.method())
                .put("identity", observation.identity());
        return switch (observation.value()) {
            case Amount(double amount) -> json.put("amount", amount);
            case Text(String text) -> json.put("text", text);
        };
    }

    private static List<Observation> observations(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(SnapshotJson::observation)
                .toList();
    }

    private static Observation observation(JsonNode json) {
        return new Observation(
                json.required("key").asText(),
                value(json),
                instant(json, "as_of"),
                URI.create(json.required("source").asText()),
                json.required("method").asText(),
                json.required("identity").asDouble());
    }

    private static Value value(JsonNode json) {
        return json.has("amount")
                ? new Amount(json.required("amount").asDouble())
                : new Text(json.required("text").asText());
    }

    private static Traffic traffic(JsonNode json) {
        return new Traffic(
                json.required("requests").asInt(),
                json.required("bytes").asLong(),
                Duration.parse(json.required("took").asText()));
    }

    private static Instant instant(JsonNode json, String name) {
        return Instant.parse(json.required(name).asText());
    }
}
