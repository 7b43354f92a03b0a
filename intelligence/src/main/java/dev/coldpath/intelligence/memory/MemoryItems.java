package dev.coldpath.intelligence.memory;

import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.ItemReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// Items that never change, found by everything an item can be found by.
public final class MemoryItems implements ItemReader {
    private static final Comparator<UUID> AS_TEXT = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private static final Comparator<Item> NEWEST_FIRST = Comparator.comparing(
                    (Item item) -> item.publishedAt().orElse(Instant.MIN), Comparator.reverseOrder())
            .thenComparing(Item::uuid, AS_TEXT);

    private final List<Item> newestFirst;
    private final Map<UUID, List<Item>> byUuid;
    private final Map<String, List<Item>> byVectorId;
    private final Map<ContentKey, List<Item>> byContent;
    private final Map<String, List<Item>> byTag;
    private final Map<UUID, List<Item>> byCanonical;

    /// Holds these.
    ///
    /// @throws IllegalArgumentException when two of them are the same item
    public MemoryItems(Collection<Item> items) {
        newestFirst = items.stream().sorted(NEWEST_FIRST).toList();
        byUuid = grouped(item -> Stream.of(item.uuid()));
        byVectorId = grouped(item -> item.vectorId().stream());
        byContent = grouped(item -> Stream.of(new ContentKey(item.platform(), item.contentId())));
        byTag = grouped(item -> item.tags().stream());
        byCanonical = grouped(item -> item.canonical().stream());
        if (byUuid.size() < items.size() || byContent.size() < items.size()) {
            throw new IllegalArgumentException("items: one of them is there twice");
        }
    }

    /// Each list keeps the order of all.
    private <K> Map<K, List<Item>> grouped(Function<Item, Stream<K>> keys) {
        Map<K, List<Item>> groups = new HashMap<>();
        newestFirst.forEach(item -> keys.apply(item)
                .forEach(key ->
                        groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(item)));
        return groups;
    }

    @Override
    public List<Item> byUuid(Collection<UUID> uuids) {
        return found(byUuid, uuids);
    }

    @Override
    public List<Item> byVectorId(Collection<String> vectorIds) {
        return found(byVectorId, vectorIds);
    }

    @Override
    public List<Item> byContent(Collection<ContentKey> keys) {
        return found(byContent, keys);
    }

    @Override
    public List<Item> newestWithTag(String tag, int most) {
        return byTag.getOrDefault(tag, List.of()).stream().limit(most).toList();
    }

    @Override
    public List<Item> newestWithTag(String tag, Instant since, int most) {
        return byTag.getOrDefault(tag, List.of()).stream()
                .filter(item -> within(item.publishedAt(), since, Instant.MAX))
                .limit(most)
                .toList();
    }

    @Override
    public List<Item> newestBetween(Instant from, Instant to, int most) {
        return newestFirst.stream()
                .filter(item -> within(item.publishedAt(), from, to))
                .limit(most)
                .toList();
    }

    @Override
    public List<Item> duplicatesOf(Collection<UUID> canonicals) {
        return found(byCanonical, canonicals);
    }

    @Override
    public boolean empty() {
        return newestFirst.isEmpty();
    }

    private static boolean within(Optional<Instant> at, Instant from, Instant to) {
        return at.filter(date -> !date.isBefore(from) && !date.isAfter(to)).isPresent();
    }

    private static <K> List<Item> found(Map<K, List<Item>> groups, Collection<K> keys) {
        return new LinkedHashSet<>(keys)
                .stream()
                        .flatMap(key -> groups.getOrDefault(key, List.of()).stream())
                        .distinct()
                        .toList();
    }
}
