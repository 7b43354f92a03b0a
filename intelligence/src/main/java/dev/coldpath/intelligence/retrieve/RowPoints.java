package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.corpus.Corpus;
import dev.coldpath.intelligence.vector.Place;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.time.Timer;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Fetches the points of rows, for what compares rows with each other.
public final class RowPoints {
    private final Retries retries;

    public RowPoints(InstantSource time, Timer timer) {
        this.retries = new Retries(time, timer);
    }

    /// By space and row; what has no point there is missing.
    ///
    /// @throws UpstreamFailed when the index does not answer, each time it is asked
    public Map<VectorName, Map<UUID, Point>> of(List<Row> rows, Corpus corpus) throws InterruptedException {
        Map<UUID, Place> items = new HashMap<>();
        rows.forEach(row -> items.put(
                row.uuid(),
                new Place(Optional.of(row.item().platform()), row.item().publishedAt())));
        Map<VectorName, Map<UUID, Point>> points = new EnumMap<>(VectorName.class);
        for (VectorName space : VectorName.values()) {
            points.put(space, retries.upstream(() -> corpus.vectors().points(space, items)));
        }
        return points;
    }
}
