package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.Item.Embedding;
import dev.coldpath.intelligence.ingest.VectorMaker.Made;
import dev.coldpath.intelligence.vector.Place;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorRecord;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What is to become of the vectors of one item, space by space.
final class VectorPlan {
    private final VectorTask task;
    private final Map<VectorName, Point> stored;
    private final Map<VectorName, Point> fresh = new EnumMap<>(VectorName.class);
    private final Map<VectorName, String> made;
    private final Map<VectorName, String> wanted = new EnumMap<>(VectorName.class);
    private final Set<VectorName> dropped = EnumSet.noneOf(VectorName.class);
    private boolean changedByDrop;
    private int failures;

    /// Begins with what the index holds of the item.
    VectorPlan(VectorTask task, Map<VectorName, Point> stored) {
        this.task = task;
        this.stored = stored;
        this.made = new EnumMap<>(VectorName.class);
        made.putAll(task.made().hashes());
    }

    VectorTask task() {
        return task;
    }

    /// Takes over what the drop says of a space. A vector of ours that a drop clears stays: it would be made again.
    void obey(VectorName space) {
        switch (task.said().getOrDefault(space, new Said.Nothing<>())) {
            case Said.Nothing<Point>() -> {}
            case Said.Cleared<Point>() -> {
                // what was given is forgotten also when the index has lost it: ours could not follow it otherwise
                if (isGiven(space) || (stored.containsKey(space) && !made.containsKey(space))) {
                    made.remove(space);
                    dropped.add(space);
                    changedByDrop = true;
                }
            }
            case Said.Value<Point>(Point point) -> {
                made.put(space, MadeFrom.GIVEN);
                if (!Optional.of(point).equals(Optional.ofNullable(stored.get(space)))) {
                    fresh.put(space, point);
                    changedByDrop = true;
                }
            }
        }
    }

    /// Notes what a vector of ours would be made from, if one is missing or was made from something else.
    ///
    /// @param source empty: there is nothing to make one from
    void want(VectorName space, Optional<String> source) {
        if (isGiven(space)) {
            return;
        }
        if (source.isEmpty()) {
            drop(space);
        } else if (task.again() || !source.get().equals(made.get(space))) {
            wanted.put(space, source.get());
        }
    }

    private boolean isGiven(VectorName space) {
        return MadeFrom.GIVEN.equals(made.get(space));
    }

    boolean wants(VectorName space) {
        return wanted.containsKey(space);
    }

    /// Takes what came of it. What could not be made is still wanted; what never can be is not, and an older vector,
    /// made from what the item was before, goes.
    void take(VectorName space, Made what) {
        switch (what) {
            case Made.Vector(Point point) -> {
                fresh.put(space, point);
                made.put(space, wanted.getOrDefault(space, ""));
                wanted.remove(space);
            }
            case Made.Refused() -> {
                failures++;
                wanted.remove(space);
                drop(space);
            }
            case Made.Later() -> failures++;
        }
    }

    /// Also what was put there when this was tried before, of which the item never came to speak.
    private void drop(VectorName space) {
        if (made.remove(space) != null || task.again()) {
            dropped.add(space);
        }
    }

    /// Whether the drop brought or took a vector.
    boolean changedByDrop() {
        return changedByDrop;
    }

    int failures() {
        return failures;
    }

    Embedding embedding() {
        return new Embedding(new MadeFrom(made).written(), !wanted.isEmpty());
    }

    /// Whether the item must leave this space.
    boolean leaves(VectorName space) {
        return dropped.contains(space) && !fresh.containsKey(space);
    }

    /// What is to be put into the index.
    List<VectorEntry> entries() {
        VectorRecord record = VectorRecords.of(task.after());
        Set<Place> left = task.left();
        return Stream.of(VectorName.values())
                .filter(space -> fresh.containsKey(space) || (task.renamed() && !dropped.contains(space)))
                .flatMap(space -> Optional.ofNullable(fresh.get(space))
                        .or(() -> Optional.ofNullable(stored.get(space)))
                        .map(point -> new VectorEntry(space, record, point, left))
                        .stream())
                .toList();
    }
}
