package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.ItemReader;
import dev.coldpath.intelligence.retrieve.Widened.Source;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/// Fills up rows with items that share a tag: the query's hashtags, else what the rows have most.
final class Widen {
    private static final int TOP_TAGS = 10;
    private static final int NEWEST = 2000;

    /// A query may hold hundreds of hashtags: so many are looked for at once, and only the best of them are kept.
    private static final int AT_ONCE = 10;

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final SideBySide sideBySide;
    private final Retries retries;

    Widen(SideBySide sideBySide, Retries retries) {
        this.sideBySide = sideBySide;
        this.retries = retries;
    }

    /// As many as there is room for beside these.
    Widened around(List<Item> rows, Search search) throws InterruptedException {
        int room = search.asked().limit().effective() - rows.size();
        List<String> hashtags = QueryText.hashtags(search.asked().query());
        List<String> tags = hashtags.isEmpty() ? FrequentTags.of(rows, Set.of(), TOP_TAGS) : hashtags;
        if (room <= 0 || tags.isEmpty()) {
            return Widened.SKIPPED;
        }
        Source source = hashtags.isEmpty() ? Source.TOP_TAGS : Source.QUERY_HASHTAGS;
        Set<UUID> taken = rows.stream().map(Item::uuid).collect(Collectors.toSet());
        Eligibility eligibility = search.eligibility();
        List<Shared> most = List.of();
        for (List<String> some :
                tags.stream().gather(Gatherers.windowFixed(AT_ONCE)).toList()) {
            Map<UUID, Shared> sharing = new HashMap<>();
            most.forEach(each -> sharing.put(each.item().uuid(), each));
            for (Item item : read(some, search.corpus().items(), eligibility.since())) {
                if (!taken.contains(item.uuid()) && eligibility.admits(item)) {
                    sharing.putIfAbsent(item.uuid(), Shared.of(item, tags));
                }
            }
            most = sharing.values().stream()
                    .filter(each -> each.count() > 0)
                    .sorted(Shared.MOST_FIRST)
                    .limit(room)
                    .toList();
        }
        return new Widened(tags, source, most.stream().map(Shared::item).toList());
    }

    /// The newest items of each tag, none of which is too old; an item with several comes several times.
    private List<Item> read(List<String> tags, ItemReader items, Optional<Instant> since) throws InterruptedException {
        List<SideBySide.Task<List<Item>>> reads = tags.stream()
                .<SideBySide.Task<List<Item>>>map(tag -> () -> retries.store(() -> newest(tag, items, since)))
                .toList();
        return sideBySide.within(LONGEST, reads).stream()
                .map(read -> read.orElseThrow(() -> new StoreDown("content: items of a tag were not read in time")))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Item> newest(String tag, ItemReader items, Optional<Instant> since) {
        return since.map(at -> items.newestWithTag(tag, at, NEWEST)).orElseGet(() -> items.newestWithTag(tag, NEWEST));
    }

    /// An item and how many of the tags it has.
    private record Shared(Item item, long count) {
        static final Comparator<Shared> MOST_FIRST =
                Comparator.comparingLong(Shared::count).reversed().thenComparing(Shared::item, Newest.FIRST);

        static Shared of(Item item, List<String> tags) {
            return new Shared(item, item.tags().stream().filter(tags::contains).count());
        }
    }
}
