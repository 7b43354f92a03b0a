package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.ItemReader;
import dev.coldpath.store.StoreDown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// A handful of items, in no order where none is promised, which can fail so many times in a row.
final class SmallItems implements ItemReader {
    final List<Item> all = new ArrayList<>();
    final AtomicInteger failures = new AtomicInteger();
    final AtomicInteger readByTag = new AtomicInteger();

    @Override
    public List<Item> byUuid(Collection<UUID> uuids) {
        Set<UUID> wanted = Set.copyOf(uuids);
        return those(item -> wanted.contains(item.uuid()));
    }

    @Override
    public List<Item> byVectorId(Collection<String> vectorIds) {
        Set<String> wanted = Set.copyOf(vectorIds);
        return those(item -> item.vectorId().filter(wanted::contains).isPresent());
    }

    @Override
    public List<Item> byContent(Collection<ContentKey> keys) {
        Set<ContentKey> wanted = Set.copyOf(keys);
        return those(item -> wanted.contains(new ContentKey(item.platform(), item.contentId())));
    }

    @Override
    public List<Item> newestWithTag(String tag, int most) {
        List<Item> found = those(item -> item.tags().contains(tag)).stream()
                .sorted(Newest.FIRST)
                .limit(most)
                .toList();
        readByTag.addAndGet(found.size());
        return found;
    }

    @Override
    public List<Item> newestWithTag(String tag, Instant since, int most) {
        List<Item> found = those(item -> item.tags().contains(tag)
                        && item.publishedAt().filter(at -> !at.isBefore(since)).isPresent())
                .stream()
                .sorted(Newest.FIRST)
                .limit(most)
                .toList();
        readByTag.addAndGet(found.size());
        return found;
    }

    @Override
    public List<Item> newestBetween(Instant from, Instant to, int most) {
        return those(item -> item.publishedAt()
                        .filter(at -> !at.isBefore(from) && !at.isAfter(to))
                        .isPresent())
                .stream()
                .sorted(Newest.FIRST)
                .limit(most)
                .toList();
    }

    @Override
    public List<Item> duplicatesOf(Collection<UUID> canonicals) {
        return those(item -> item.canonical().filter(canonicals::contains).isPresent());
    }

    @Override
    public boolean empty() {
        return those(_ -> true).isEmpty();
    }

    private List<Item> those(Predicate<Item> wanted) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new StoreDown("content: down, as the test wants it");
        }
        List<Item> found = new ArrayList<>(all.stream().filter(wanted).toList());
        Collections.shuffle(found, new Random(found.size()));
        return found;
    }
}
