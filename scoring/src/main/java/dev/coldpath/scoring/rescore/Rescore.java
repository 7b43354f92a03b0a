package dev.coldpath.scoring.rescore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.model.Manifest;
import dev.coldpath.scoring.model.Model;
import dev.coldpath.scoring.model.Scoring;
import dev.coldpath.scoring.model.Snapshots;
import dev.coldpath.scoring.record.HistoryRow;
import dev.coldpath.scoring.rescore.NewestRecords.Recorded;
import dev.coldpath.scoring.snapshot.Earlier;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.SnapshotStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/// Scores every newest record once more, under another manifest: the same snapshots, at the same instant.
public final class Rescore {
    private static final int PAGE = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NewestRecords records;
    private final SnapshotStore snapshots;
    private final Manifest manifest;

    public Rescore(NewestRecords records, SnapshotStore snapshots, Manifest manifest) {
        this.records = records;
        this.snapshots = snapshots;
        this.manifest = manifest;
    }

    /// Every difference, in the order of domains.
    ///
    /// @param progress is told after each page how many records are done
    public List<Difference> run(LongConsumer progress) {
        List<Difference> found = new ArrayList<>();
        Optional<Domain> last = Optional.empty();
        for (List<Recorded> page = records.after(last, PAGE); !page.isEmpty(); page = records.after(last, PAGE)) {
            page.forEach(record -> found.add(difference(record)));
            last = Optional.of(page.getLast().row().ref().domain());
            progress.accept(found.size());
        }
        return found;
    }

    private Difference difference(Recorded record) {
        HistoryRow row = record.row();
        Domain domain = row.ref().domain();
        Optional<List<Snapshot>> seen = seen(domain, record.explanation());
        if (seen.isEmpty()) {
            return new Difference.Unknown(domain);
        }
        Instant asOf = asOf(row, seen.get());
        Snapshots inputs = new Snapshots(domain, seen.get(), Earlier.than(seen.get(), snapshots));
        return switch (Model.score(inputs, manifest, asOf)) {
            case Scoring.Scored scored ->
                new Difference.Scored(
                        domain,
                        row.composite(),
                        scored.row(row.run(), Optional.of(row)).composite());
            case Scoring.Insufficient insufficient ->
                new Difference.Lost(
                        domain, row.composite(), insufficient.reason().wire());
            case Scoring.OutOfReach _ -> new Difference.Lost(domain, row.composite(), "out_of_reach");
        };
    }

    /// The instant of the run, to the second, and not before anything that it saw.
    private static Instant asOf(HistoryRow row, List<Snapshot> seen) {
        return Stream.concat(Stream.of(row.ref().scoredAt()), seen.stream().map(Snapshot::observedAt))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// The snapshots that the explanation points to; empty when one of them is gone.
    private Optional<List<Snapshot>> seen(Domain domain, String explanation) {
        List<Snapshot> seen = new ArrayList<>();
        for (Map.Entry<String, JsonNode> source : sources(domain, explanation)) {
            Instant observedAt =
                    Instant.parse(source.getValue().path("snapshot").asText());
            Optional<Snapshot> snapshot = snapshots.find(domain, new FetcherId(source.getKey()), observedAt);
            if (snapshot.isEmpty()) {
                return Optional.empty();
            }
            seen.add(snapshot.get());
        }
        return Optional.of(seen);
    }

    private static Iterable<Map.Entry<String, JsonNode>> sources(Domain domain, String explanation) {
        try {
            return JSON.readTree(explanation).path("sources").properties();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(domain + ": its explanation is not JSON", e);
        }
    }
}
