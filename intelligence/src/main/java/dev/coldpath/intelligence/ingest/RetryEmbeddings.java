package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.ItemStore;
import dev.coldpath.intelligence.content.ItemStore.Change;
import dev.coldpath.intelligence.vector.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Tries once more to make the vectors that could not be made when their items came in. A host does it every hour. Each
/// pass begins somewhere else among them: many have a picture that is gone for good, and must not keep the others from
/// their turn.
public final class RetryEmbeddings {
    /// How many items one pass looks at; the others are for the next.
    static final int MOST = 2_000;

    private static final int TRIES = 3;
    private static final UUID FIRST = new UUID(0, 0);

    private final ItemStore items;
    private final Spaces spaces;
    private final Supplier<UUID> anywhere;

    /// Takes what it works on.
    ///
    /// @param anywhere where a pass begins, drawn by chance
    public RetryEmbeddings(ItemStore items, Spaces spaces, Supplier<UUID> anywhere) {
        this.items = items;
        this.spaces = spaces;
        this.anywhere = anywhere;
    }

    /// What a pass came to.
    ///
    /// @param mended items that lack nothing any more
    /// @param left items that were tried and still lack something
    public record Pass(int mended, int left) {}

    /// Goes over the items that lack something, once.
    public Pass pass() {
        VectorWork work = spaces.work();
        List<Item> lacking = lacking();
        int mended = 0;
        for (int from = 0; from < lacking.size(); from += Batch.MOST_LINES) {
            mended += mend(work, lacking.subList(from, Math.min(lacking.size(), from + Batch.MOST_LINES)));
        }
        return new Pass(mended, lacking.size() - mended);
    }

    /// From anywhere to the last, then from the first to there.
    private List<Item> lacking() {
        UUID from = anywhere.get();
        List<Item> lacking = new ArrayList<>(items.pending(from, MOST));
        if (lacking.size() < MOST) {
            items.pending(FIRST, MOST - lacking.size()).stream()
                    .filter(item -> item.uuid().toString().compareTo(from.toString()) < 0)
                    .forEach(lacking::add);
        }
        return lacking;
    }

    /// An item that a drop changes meanwhile is worked on again as it is then, since the older vector may have been put
    /// over the newer one. One that a drop deletes meanwhile leaves no vector behind.
    private int mend(VectorWork work, List<Item> lacking) {
        int mended = 0;
        List<Item> open = lacking;
        Map<UUID, Set<Place>> tried = new HashMap<>();
        for (int tries = 0; tries < TRIES && !open.isEmpty(); tries++) {
            List<Change> changes = new ArrayList<>();
            for (VectorPlan plan : work.follow(open.stream()
                    .map(item -> VectorTask.repair(item, tried.getOrDefault(item.uuid(), Set.of())))
                    .toList())) {
                Item item = plan.task().after();
                if (!plan.embedding().equals(item.embedding())) {
                    changes.add(Upsert.change(item, item, plan.embedding()));
                    tried.computeIfAbsent(item.uuid(), _ -> new HashSet<>())
                            .add(plan.task().place());
                }
            }
            List<Change> lost = changes.isEmpty() ? List.of() : items.write(changes);
            mended += (int) changes.stream()
                    .filter(change -> !lost.contains(change))
                    .flatMap(change -> change.after().stream())
                    .filter(item -> !item.embedding().pending())
                    .count();
            Set<UUID> overtaken = lost.stream().map(Change::uuid).collect(Collectors.toSet());
            open = items.byUuid(overtaken);
            work.removeUnless(overtaken, items);
        }
        return mended;
    }
}
