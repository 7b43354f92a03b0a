package dev.coldpath.testkit.contract;

import static dev.coldpath.intelligence.vector.VectorName.TEXT;

import dev.coldpath.intelligence.vector.Place;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorHit;
import dev.coldpath.intelligence.vector.VectorIndex;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorQuery;
import dev.coldpath.intelligence.vector.VectorQuery.Filter;
import dev.coldpath.intelligence.vector.VectorRecord;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Vectors as tests put them.
public final class SampleVectors {
    public static final Instant MAY = Instant.parse("2026-05-31T23:59:59.999Z");
    public static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    private SampleVectors() {}

    /// Ids in the order of their numbers.
    public static UUID id(int number) {
        return new UUID(0x4000L, 0x8000_0000_0000_0000L + number);
    }

    public static Point point(float... numbers) {
        return Point.towards(numbers);
    }

    public static VectorEntry entry(VectorName space, VectorRecord record, float... numbers) {
        return new VectorEntry(space, record, point(numbers));
    }

    /// As Coldpath writes it.
    public static VectorRecord on(String platform, int number) {
        return record(id(number).toString(), Optional.of(id(number)), Optional.of(platform), Optional.of(MAY), false);
    }

    public static VectorRecord dated(int number, Instant at) {
        return record(id(number).toString(), Optional.of(id(number)), Optional.of("TIKTOK"), Optional.of(at), false);
    }

    public static VectorRecord record(
            String id, Optional<UUID> item, Optional<String> platform, Optional<Instant> at, boolean duplicate) {
        return new VectorRecord(
                id, item, Optional.empty(), platform, Optional.empty(), Optional.empty(), at, duplicate);
    }

    /// The items of these records, where those say.
    public static Map<UUID, Place> placed(VectorRecord... records) {
        return Arrays.stream(records)
                .collect(Collectors.toMap(record -> record.contentId().orElseThrow(), VectorRecord::place));
    }

    static List<UUID> ids(List<VectorHit> hits) {
        return hits.stream().flatMap(hit -> hit.record().contentId().stream()).toList();
    }

    static List<Double> certainties(List<VectorHit> hits) {
        return hits.stream().map(VectorHit::certainty).toList();
    }

    static List<UUID> found(VectorIndex index, Filter filter) {
        return ids(index.search(new VectorQuery(TEXT, point(1, 0, 0), 100, filter)));
    }
}
