package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.ItemReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Finds the items that candidates stand for: by uuid, else by the record's id, else by the id on the platform.
final class Join {
    private final ItemReader items;
    private final Retries retries;

    Join(ItemReader items, Retries retries) {
        this.items = items;
        this.retries = retries;
    }

    /// What candidates turned out to be.
    ///
    /// @param items each once, in fused order
    /// @param unmatched those without an item, in fused order
    record Outcome(List<Joined> items, List<Candidate> unmatched) {}

    Outcome of(List<Candidate> fused) throws InterruptedException {
        Map<String, Joined> found = new HashMap<>();
        find(Way.BY_UUID, fused, found);
        find(Way.BY_VECTOR_ID, fused, found);
        find(Way.byContent(platforms(fused)), fused, found);
        Map<UUID, Joined> joined = new LinkedHashMap<>();
        List<Candidate> unmatched = new ArrayList<>();
        for (Candidate candidate : fused) {
            Joined match = found.get(candidate.record().id());
            if (match == null) {
                unmatched.add(candidate);
            } else {
                joined.merge(match.item().uuid(), match, Joined::and);
            }
        }
        return new Outcome(inOrder(joined), unmatched);
    }

    /// Looks for the items of those candidates that have none yet.
    private <K> void find(Way<K> way, List<Candidate> fused, Map<String, Joined> found) throws InterruptedException {
        List<Candidate> open = fused.stream()
                .filter(candidate -> !found.containsKey(candidate.record().id()))
                .toList();
        Set<K> keys = new LinkedHashSet<>();
        open.forEach(candidate -> keys.addAll(way.asked().apply(candidate.record())));
        if (keys.isEmpty()) {
            return;
        }
        Map<K, Item> byKey = byKey(way, retries.store(() -> way.read().apply(items, keys)));
        for (Candidate candidate : open) {
            way.asked().apply(candidate.record()).stream()
                    .flatMap(key -> Optional.ofNullable(byKey.get(key)).stream())
                    .findFirst()
                    .ifPresent(item -> found.put(
                            candidate.record().id(), new Joined(item, candidate, way.by(), candidate.sightings())));
        }
    }

    /// Where two items have one key, the first by uuid.
    private static <K> Map<K, Item> byKey(Way<K> way, List<Item> read) {
        Map<K, Item> byKey = new HashMap<>();
        for (Item item : read) {
            way.has()
                    .apply(item)
                    .ifPresent(key -> byKey.merge(
                            key,
                            item,
                            (one, other) -> UuidOrder.AS_TEXT.compare(one.uuid(), other.uuid()) <= 0 ? one : other));
        }
        return byKey;
    }

    private static Set<String> platforms(List<Candidate> candidates) {
        Set<String> platforms = new TreeSet<>();
        candidates.forEach(candidate -> candidate.record().platform().ifPresent(platforms::add));
        return platforms;
    }

    /// What merging moved is put in its place again.
    private static List<Joined> inOrder(Map<UUID, Joined> joined) {
        return joined.values().stream()
                .sorted(Comparator.comparing((Joined each) -> each.sightings().match(), Candidate.BEST_FIRST)
                        .thenComparing(each -> each.item().uuid(), UuidOrder.AS_TEXT))
                .toList();
    }
}
