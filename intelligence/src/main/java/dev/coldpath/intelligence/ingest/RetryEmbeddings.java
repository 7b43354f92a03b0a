package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.ItemStore;
import dev.coldpath.intelligence.content.ItemStore.Change;
import dev.coldpath.intelligence.vector.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Tries once more to make the vectors that could not be made when their items came in. A host does it every hour. A
/// pass comes to each at most once, and ends early when its time is over or it gets nowhere, as with a model that is
/// away. Each begins somewhere else: many have a picture that is gone for good, and must not keep the others from
/// their turn.
public final class RetryEmbeddings {
    /// A pass ends when of so many items it mended none.
    static final int MOST = 2_000;

    /// What is not begun with by then is for the next pass.
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int TRIES = 3;

    private final ItemStore items;
    private final Spaces spaces;
    private final InstantSource time;
    private final Supplier<UUID> anywhere;

    /// Takes what it works on.
    ///
    /// @param anywhere where a pass begins, drawn by chance
    public RetryEmbeddings(ItemStore items, Spaces spaces, InstantSource time, Supplier<UUID> anywhere) {
        this.items = items;
        this.spaces = spaces;
        this.time = time;
        this.anywhere = anywhere;
    }

    /// What a pass came to.
    ///
    /// @param mended items that lack nothing any more, or only what no model makes of them
    /// @param left items that were tried and still lack something
    public record Pass(int mended, int left) {}

    /// Goes over the items that lack something.
    public Pass pass() {
        VectorWork work = spaces.work(time);
        Instant end = time.instant().plus(LONGEST);
        Lacking lacking = new Lacking(items, anywhere.get());
        int tried = 0;
        int mended = 0;
        int before;
        do {
            before = mended;
            List<Item> some = lacking.next(MOST);
            for (int from = 0; from < some.size() && time.instant().isBefore(end); from += Batch.MOST_LINES) {
                List<Item> batch = some.subList(from, Math.min(some.size(), from + Batch.MOST_LINES));
                tried += batch.size();
                mended += mend(work, batch);
            }
        } while (mended > before && time.instant().isBefore(end));
        return new Pass(mended, tried - mended);
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
