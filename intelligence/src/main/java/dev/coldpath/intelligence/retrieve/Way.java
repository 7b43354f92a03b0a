package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.ItemReader;
import dev.coldpath.intelligence.retrieve.Joined.Identity;
import dev.coldpath.intelligence.vector.VectorRecord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One way to find the item that a record stands for.
///
/// @param asked the record's keys, the likeliest first
/// @param read the items with any of these keys
/// @param has an item's key
record Way<K>(
        Identity by,
        Function<VectorRecord, List<K>> asked,
        BiFunction<ItemReader, Collection<K>, List<Item>> read,
        Function<Item, Optional<K>> has) {
    static final Way<UUID> BY_UUID = new Way<>(
            Identity.UUID,
            record -> record.contentId().stream().toList(),
            ItemReader::byUuid,
            item -> Optional.of(item.uuid()));

    static final Way<String> BY_VECTOR_ID =
            new Way<>(Identity.VECTOR_ID, record -> List.of(record.id()), ItemReader::byVectorId, Item::vectorId);

    /// By the id on the platform; a record that does not know its platform may be of any of these.
    static Way<ContentKey> byContent(Set<String> platforms) {
        return new Way<>(
                Identity.CONTENT,
                record -> record.contentPlatformId().stream()
                        .flatMap(id -> record.platform().map(Set::of).orElse(platforms).stream()
                                .sorted()
                                .map(platform -> new ContentKey(platform, id)))
                        .toList(),
                ItemReader::byContent,
                item -> Optional.of(new ContentKey(item.platform(), item.contentId())));
    }
}
