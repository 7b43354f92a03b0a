package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorIndex;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Makes the index follow items: takes vectors over from drops, has missing ones made, and tells the index when what it
/// knows of an item beside its vectors has changed. What the index already has is never made again.
final class VectorWork {
    private final VectorIndex index;
    private final Map<VectorName, VectorMaker> makers;

    /// One for one run.
    ///
    /// @param makers of the spaces whose missing vectors are made here
    VectorWork(VectorIndex index, Map<VectorName, VectorMaker> makers) {
        this.index = index;
        this.makers = Map.copyOf(makers);
    }

    /// Carries out what these items ask for, and says of each what came of it.
    List<VectorPlan> follow(List<VectorTask> tasks) {
        List<UUID> looked =
                tasks.stream().filter(this::mayHaveSome).map(VectorTask::uuid).toList();
        Map<UUID, Map<VectorName, Point>> stored = stored(looked);
        List<VectorPlan> plans = tasks.stream()
                .map(task -> plan(task, stored.getOrDefault(task.uuid(), Map.of())))
                .toList();
        makers.forEach((space, maker) -> make(space, maker, plans));
        List<UUID> leaving = plans.stream()
                .filter(VectorPlan::leaves)
                .map(plan -> plan.task().uuid())
                .toList();
        List<VectorEntry> entries =
                plans.stream().map(VectorPlan::entries).flatMap(List::stream).toList();
        remove(leaving);
        if (!entries.isEmpty()) {
            index.put(entries);
        }
        return plans;
    }

    void remove(Collection<UUID> items) {
        if (!items.isEmpty()) {
            index.remove(items);
        }
    }

    /// Whether it matters what the index has of the item.
    private boolean mayHaveSome(VectorTask task) {
        return task.before().isPresent()
                && (task.renamed()
                        || Stream.of(VectorName.values())
                                .anyMatch(space -> task.speaksOf(space) || loses(space, task)));
    }

    private boolean loses(VectorName space, VectorTask task) {
        VectorMaker maker = makers.get(space);
        return maker != null
                && task.made().of(space).isPresent()
                && maker.source(task.after()).isEmpty();
    }

    private Map<UUID, Map<VectorName, Point>> stored(List<UUID> items) {
        Map<UUID, Map<VectorName, Point>> stored = new HashMap<>();
        if (!items.isEmpty()) {
            for (VectorName space : VectorName.values()) {
                index.points(space, items)
                        .forEach((item, point) -> stored.computeIfAbsent(item, _ -> new EnumMap<>(VectorName.class))
                                .put(space, point));
            }
        }
        return stored;
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

    private static void make(VectorName space, VectorMaker maker, List<VectorPlan> plans) {
        List<VectorPlan> wanting =
                plans.stream().filter(plan -> plan.wants(space)).toList();
        if (wanting.isEmpty()) {
            return;
        }
        List<Item> items = new ArrayList<>();
        wanting.forEach(plan -> items.add(plan.task().after()));
        Map<UUID, Point> made = maker.make(items);
        wanting.forEach(plan ->
                plan.take(space, Optional.ofNullable(made.get(plan.task().uuid()))));
    }
}
