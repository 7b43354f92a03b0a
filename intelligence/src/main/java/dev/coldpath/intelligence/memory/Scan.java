package dev.coldpath.intelligence.memory;

import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorHit;
import dev.coldpath.intelligence.vector.VectorQuery.Filter;
import dev.coldpath.intelligence.vector.VectorRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One space: all its vectors behind one another in one array, which a search reads from end to end. Never changed.
final class Scan {
    private static final Comparator<VectorHit> BEST_FIRST = Comparator.comparingDouble(VectorHit::certainty)
            .reversed()
            .thenComparing(hit -> hit.record().id());

    private final int length;
    private final List<VectorRecord> records;
    private final float[] numbers;

    private Scan(int length, List<VectorRecord> records, float[] numbers) {
        this.length = length;
        this.records = records;
        this.numbers = numbers;
    }

    /// Of vectors of this length; none yet.
    static Scan of(int length) {
        return new Scan(length, List.of(), new float[0]);
    }

    int length() {
        return length;
    }

    boolean empty() {
        return records.isEmpty();
    }

    /// The best hits, computed as [Point#certainty] does.
    List<VectorHit> search(Point point, int depth, Filter filter) {
        PriorityQueue<VectorHit> best = new PriorityQueue<>(BEST_FIRST.reversed());
        float[] wanted = point.numbers();
        for (int row = 0; row < records.size(); row++) {
            if (filter.admits(records.get(row))) {
                best.add(new VectorHit(records.get(row), certainty(row, wanted)));
                if (best.size() > depth) {
                    best.remove();
                }
            }
        }
        return best.stream().sorted(BEST_FIRST).toList();
    }

    private double certainty(int row, float[] wanted) {
        double sum = 0;
        int start = row * length;
        for (int i = 0; i < length; i++) {
            sum += (double) numbers[start + i] * wanted[i];
        }
        return Math.floor((1 + Math.clamp(sum, -1.0, 1.0)) / 2 * 1e6 + 0.5) / 1e6;
    }

    Map<UUID, Point> points(Set<UUID> items) {
        Map<UUID, Point> points = new HashMap<>();
        for (int row = 0; row < records.size(); row++) {
            UUID item = records.get(row).contentId().filter(items::contains).orElse(null);
            if (item != null) {
                points.put(item, point(row));
            }
        }
        return points;
    }

    private Point point(int row) {
        return Point.stored(Arrays.copyOfRange(numbers, row * length, (row + 1) * length));
    }

    /// With these too, each over what stood under its id.
    Scan with(List<VectorEntry> entries) {
        Map<String, VectorEntry> byId = new LinkedHashMap<>();
        for (VectorEntry entry : entries) {
            byId.put(entry.record().id(), entry);
        }
        Scan others = without(record -> byId.containsKey(record.id()));
        float[] more = Arrays.copyOf(others.numbers, others.numbers.length + byId.size() * length);
        int start = others.numbers.length;
        for (VectorEntry entry : byId.values()) {
            System.arraycopy(entry.point().numbers(), 0, more, start, length);
            start += length;
        }
        return new Scan(length, joined(others.records, byId.values()), more);
    }

    /// Without these records.
    Scan without(Predicate<VectorRecord> gone) {
        List<VectorRecord> kept = new ArrayList<>();
        float[] fewer = new float[numbers.length];
        for (int row = 0; row < records.size(); row++) {
            if (!gone.test(records.get(row))) {
                System.arraycopy(numbers, row * length, fewer, kept.size() * length, length);
                kept.add(records.get(row));
            }
        }
        return new Scan(length, List.copyOf(kept), Arrays.copyOf(fewer, kept.size() * length));
    }

    private static List<VectorRecord> joined(List<VectorRecord> some, Collection<VectorEntry> more) {
        return Stream.concat(some.stream(), more.stream().map(VectorEntry::record))
                .toList();
    }
}
