package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.ItemStore;
import dev.coldpath.intelligence.ingest.VectorMaker.Made;
import dev.coldpath.intelligence.vector.Place;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorIndex;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Makes the index follow items: takes vectors over from drops, has missing ones made, and tells the index when what it
/// knows of an item beside its vectors has changed. What the index already has is never made again.
final class VectorWork {
    private final VectorIndex index;
    private final Map<VectorName, VectorMaker> makers;
    private final Set<VectorName> working = EnumSet.noneOf(VectorName.class);

    /// One for one run.
    ///
    /// @param makers of the spaces whose missing vectors are made here
    VectorWork(VectorIndex index, Map<VectorName, VectorMaker> makers) {
        this.index = index;
        this.makers = Map.copyOf(makers);
    }

    /// Carries out what these items ask for, and says of each what came of it.
    List<VectorPlan> follow(List<VectorTask> tasks) {
        Map<UUID, Map<VectorName, Point>> stored =
                stored(tasks.stream().filter(VectorWork::mayHaveSome).toList());
        List<VectorPlan> plans = tasks.stream()
                .map(task -> plan(task, stored.getOrDefault(task.uuid(), Map.of())))
                .toList();
        makers.forEach((space, maker) -> make(space, maker, plans));
        List<VectorEntry> entries =
                plans.stream().map(VectorPlan::entries).flatMap(List::stream).toList();
        if (!entries.isEmpty()) {
            index.put(entries);
        }
        for (VectorName space : VectorName.values()) {
            List<UUID> leaving = plans.stream()
                    .filter(plan -> plan.leaves(space))
                    .map(plan -> plan.task().uuid())
                    .toList();
            if (!leaving.isEmpty()) {
                index.remove(space, leaving);
            }
        }
        return plans;
    }

    /// Takes items out that are no more; of these the ones that are there again, or are another's, stay.
    void removeUnless(Set<UUID> gone, ItemStore there) {
        if (gone.isEmpty()) {
            return;
        }
        Set<UUID> leaving = new HashSet<>(gone);
        there.byUuid(gone).forEach(item -> leaving.remove(item.uuid()));
        if (!leaving.isEmpty()) {
            index.remove(leaving);
        }
    }

    /// Whether it matters what the index has of the item.
    private static boolean mayHaveSome(VectorTask task) {
        return task.before().isPresent()
                && (task.renamed() || Stream.of(VectorName.values()).anyMatch(task::speaksOf));
    }

    /// What stands where the item says, or where it was put when this was tried before.
    private Map<UUID, Map<VectorName, Point>> stored(List<VectorTask> tasks) {
        Map<UUID, Map<VectorName, Point>> stored = new HashMap<>();
        Map<UUID, Place> said = new HashMap<>();
        List<Map<UUID, Place>> tried = new ArrayList<>();
        for (VectorTask task : tasks) {
            task.before()
                    .ifPresent(
                            item -> said.put(item.uuid(), VectorRecords.of(item).place()));
            task.tried().forEach(place -> tried.add(Map.of(task.uuid(), place)));
        }
        look(said, stored);
        tried.forEach(places -> look(places, stored));
        return stored;
    }

    private void look(Map<UUID, Place> places, Map<UUID, Map<VectorName, Point>> stored) {
        if (!places.isEmpty()) {
            for (VectorName space : VectorName.values()) {
                index.points(space, places)
                        .forEach((item, point) -> stored.computeIfAbsent(item, _ -> new EnumMap<>(VectorName.class))
                                .putIfAbsent(space, point));
            }
        }
    }

    private VectorPlan plan(VectorTask task, Map<VectorName, Point> stored) {
        VectorPlan plan = new VectorPlan(task, stored);
        for (VectorName space : VectorName.values()) {
            plan.obey(space);
            VectorMaker maker = makers.get(space);
            if (maker != null) {
                plan.want(space, maker.source(task.after()));
            }
        }
        return plan;
    }

    private void make(VectorName space, VectorMaker maker, List<VectorPlan> plans) {
        List<VectorPlan> wanting =
                plans.stream().filter(plan -> plan.wants(space)).toList();
        if (wanting.isEmpty()) {
            return;
        }
        List<Item> items = new ArrayList<>();
        wanting.forEach(plan -> items.add(plan.task().after()));
        Map<UUID, Made> made = maker.make(items);
        if (made.values().stream().anyMatch(Made.Vector.class::isInstance)) {
            working.add(space);
        }
        for (VectorPlan plan : wanting) {
            Made what = made.getOrDefault(plan.task().uuid(), new Made.Later());
            // a model that takes nothing at all is the wrong one, and the items are not at fault
            plan.take(space, what instanceof Made.Refused && !working.contains(space) ? new Made.Later() : what);
        }
    }
}
