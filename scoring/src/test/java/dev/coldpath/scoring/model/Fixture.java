package dev.coldpath.scoring.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Observation.Value;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A company made up by hand: what a run saw of it, and what an earlier one had seen.
public record Fixture(Domain domain, Instant asOf, List<Snapshot> current, List<Snapshot> earlier) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Reads `golden/<name>.json`.
    public static Fixture named(String name) {
        JsonNode file = read("/golden/" + name + ".json");
        Domain domain = new Domain(file.path("domain").asText());
        Instant asOf = Instant.parse(file.path("as_of").asText());
        return new Fixture(
                domain,
                asOf,
                snapshots(domain, asOf, file.path("current")),
                snapshots(
                        domain,
                        asOf.minus(Duration.ofDays(file.path("earlier_days").asInt())),
                        file.path("earlier")));
    }

    Snapshots snapshots() {
        return new Snapshots(domain, current, earlier);
    }

    public Scoring score() {
        return Model.score(snapshots(), Manifest.builtIn(), asOf);
    }

    /// The same run with one fetcher's snapshot replaced by an empty one.
    public Fixture with(FetcherId fetcher, Status status) {
        List<Snapshot> changed = current.stream()
                .map(each -> each.fetcher().equals(fetcher) ? empty(each, status) : each)
                .toList();
        return new Fixture(domain, asOf, changed, earlier);
    }

    /// The same run with one fetcher more.
    public Fixture and(FetcherId fetcher, Status status) {
        List<Snapshot> more = new ArrayList<>(current);
        more.add(new Snapshot(
                fetcher, 1, domain, status, asOf.minusSeconds(10), List.of(), Snapshot.Traffic.NONE, List.of()));
        return new Fixture(domain, asOf, more, earlier);
    }

    /// The same with the same things seen so long ago too.
    public Fixture seenBefore(Duration ago) {
        List<Snapshot> before = current.stream()
                .filter(each -> each.status().observed())
                .map(each -> aged(each, ago))
                .toList();
        return new Fixture(domain, asOf, current, before);
    }

    /// The same with one fact changed or added.
    public Fixture with(FetcherId fetcher, String key, double amount) {
        return with(fetcher, key, new Value.Amount(amount));
    }

    public Fixture withText(FetcherId fetcher, String key, String text) {
        return with(fetcher, key, new Value.Text(text));
    }

    private Fixture with(FetcherId fetcher, String key, Value value) {
        List<Snapshot> changed = current.stream()
                .map(each -> each.fetcher().equals(fetcher) ? changed(each, key, value) : each)
                .toList();
        return new Fixture(domain, asOf, changed, earlier);
    }

    static Stream<FetcherId> fetchers() {
        return Stream.of(
                FetcherId.DNS,
                FetcherId.RDAP,
                FetcherId.TLS,
                FetcherId.SITE,
                FetcherId.CADENCE,
                FetcherId.ATS,
                FetcherId.WIKIDATA,
                FetcherId.GITHUB,
                FetcherId.ATTENTION,
                FetcherId.SEC,
                FetcherId.CT,
                FetcherId.RANKS);
    }

    private static Snapshot empty(Snapshot snapshot, Status status) {
        return copy(snapshot, status, snapshot.observedAt(), List.of());
    }

    private static Snapshot aged(Snapshot snapshot, Duration ago) {
        List<Observation> aged = snapshot.observations().stream()
                .map(each -> new Observation(
                        each.key(),
                        each.value(),
                        each.asOf().minus(ago),
                        each.source(),
                        each.method(),
                        each.identity()))
                .toList();
        return copy(snapshot, snapshot.status(), snapshot.observedAt().minus(ago), aged);
    }

    private static Snapshot changed(Snapshot snapshot, String key, Value value) {
        List<Observation> others = new ArrayList<>(snapshot.observations().stream()
                .filter(each -> !each.key().equals(key))
                .toList());
        others.add(observation(snapshot.fetcher(), key, value, snapshot.observedAt(), 1));
        return copy(snapshot, snapshot.status(), snapshot.observedAt(), others);
    }

    private static Snapshot copy(Snapshot snapshot, Status status, Instant observedAt, List<Observation> seen) {
        return new Snapshot(
                snapshot.fetcher(), 1, snapshot.domain(), status, observedAt, seen, Snapshot.Traffic.NONE, List.of());
    }

    private static List<Snapshot> snapshots(Domain domain, Instant asOf, JsonNode byFetcher) {
        List<Snapshot> snapshots = new ArrayList<>();
        for (var each : byFetcher.properties()) {
            FetcherId fetcher = new FetcherId(each.getKey());
            JsonNode json = each.getValue();
            Instant at = asOf.minusSeconds(json.path("seconds_ago").asLong(10));
            List<Observation> seen = new ArrayList<>();
            for (var fact : json.path("seen").properties()) {
                seen.add(observation(
                        fetcher,
                        each.getKey() + "." + fact.getKey(),
                        value(fact.getValue()),
                        at,
                        json.path("identity").asDouble(1)));
            }
            Status status = Status.valueOf(json.path("status").asText("OK"));
            snapshots.add(new Snapshot(fetcher, 1, domain, status, at, seen, Snapshot.Traffic.NONE, List.of()));
        }
        return snapshots;
    }

    private static Observation observation(FetcherId fetcher, String key, Value value, Instant at, double identity) {
        return new Observation(key, value, at, URI.create("https://source.example/" + fetcher), "fixture", identity);
    }

    private static Value value(JsonNode json) {
        if (json.isNumber()) {
            return new Value.Amount(json.doubleValue());
        }
        String text = json.asText();
        return text.endsWith("Z") && text.contains("T")
                ? new Value.Amount((double) Instant.parse(text).getEpochSecond())
                : new Value.Text(text);
    }

    private static JsonNode read(String resource) {
        try (InputStream file = Fixture.class.getResourceAsStream(resource)) {
            return JSON.readTree(Objects.requireNonNull(file, resource));
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
