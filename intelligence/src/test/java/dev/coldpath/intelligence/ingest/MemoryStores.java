package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.Author;
import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.content.Creator;
import dev.coldpath.intelligence.content.CreatorStore;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.ItemStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;

/// The stores of drops in memory, with revisions that count.
final class MemoryStores {
    final Map<UUID, Item> items = new TreeMap<>();
    final Map<Long, Creator> creators = new HashMap<>();
    final List<ContentRun> runs = new ArrayList<>();
    int writes;

    /// Happens once, right before the next write: somebody else is faster.
    Optional<Runnable> meanwhile = Optional.empty();

    Stores stores() {
        return new Stores(new Items(), new Creators(), new Runs());
    }

    Item item(String platform, String contentId) {
        return find(new ContentKey(platform, contentId)).orElseThrow();
    }

    Optional<Item> find(ContentKey key) {
        return items.values().stream()
                .filter(item -> item.platform().equals(key.platform())
                        && item.contentId().equals(key.contentId()))
                .findFirst();
    }

    final class Items implements ItemStore {
        @Override
        public List<Change> write(List<Change> changes) {
            Optional<Runnable> first = meanwhile;
            meanwhile = Optional.empty();
            first.ifPresent(Runnable::run);
            List<Change> lost = new ArrayList<>();
            for (Change change : changes) {
                Item any = change.after().or(change::before).orElseThrow();
                Optional<Item> there = Optional.ofNullable(items.get(any.uuid()))
                        .or(() -> find(new ContentKey(any.platform(), any.contentId())));
                long revision = there.map(Item::revision).orElse(0L);
                if (revision != change.before().map(Item::revision).orElse(0L)) {
                    lost.add(change);
                    continue;
                }
                writes++;
                items.remove(any.uuid());
                change.after().ifPresent(after -> items.put(after.uuid(), after));
            }
            return lost;
        }

        @Override
        public List<Item> pending(UUID from, int most) {
            return items.values().stream()
                    .filter(item -> item.embedding().pending())
                    .filter(item -> item.uuid().toString().compareTo(from.toString()) >= 0)
                    .sorted(Comparator.comparing(item -> item.uuid().toString()))
                    .limit(most)
                    .toList();
        }

        @Override
        public List<Item> byUuid(Collection<UUID> uuids) {
            return uuids.stream()
                    .distinct()
                    .filter(items::containsKey)
                    .map(items::get)
                    .toList();
        }

        @Override
        public List<Item> byContent(Collection<ContentKey> keys) {
            return keys.stream().distinct().flatMap(key -> find(key).stream()).toList();
        }

        @Override
        public List<Item> byVectorId(Collection<String> vectorIds) {
            return items.values().stream()
                    .filter(item -> item.vectorId().filter(vectorIds::contains).isPresent())
                    .toList();
        }

        @Override
        public List<Item> newestWithTag(String tag, int most) {
            return newest(most).stream()
                    .filter(item -> item.tags().contains(tag))
                    .toList();
        }

        @Override
        public List<Item> newestWithTag(String tag, Instant since, int most) {
            return newestWithTag(tag, most).stream()
                    .filter(item ->
                            item.publishedAt().filter(at -> !at.isBefore(since)).isPresent())
                    .toList();
        }

        @Override
        public List<Item> newestBetween(Instant from, Instant to, int most) {
            return newest(most).stream()
                    .filter(item -> item.publishedAt()
                            .filter(at -> !at.isBefore(from) && !at.isAfter(to))
                            .isPresent())
                    .toList();
        }

        private List<Item> newest(int most) {
            return items.values().stream()
                    .sorted(Comparator.comparing(
                            (Item item) -> item.publishedAt().orElse(Instant.MIN), Comparator.reverseOrder()))
                    .limit(most)
                    .toList();
        }

        @Override
        public List<Item> duplicatesOf(Collection<UUID> canonicals) {
            return items.values().stream()
                    .filter(item ->
                            item.canonical().filter(canonicals::contains).isPresent())
                    .toList();
        }

        @Override
        public boolean empty() {
            return items.isEmpty();
        }
    }

    final class Creators implements CreatorStore {
        @Override
        public void learn(List<Creator> heard) {
            heard.forEach(creator -> creators.merge(creator.id(), creator, Creators::over));
        }

        private static Creator over(Creator old, Creator heard) {
            Author known = old.known();
            Author said = heard.known();
            return new Creator(
                    heard.platform(),
                    heard.handle(),
                    new Author(
                            said.handle().or(known::handle),
                            said.name().or(known::name),
                            number(said.followers(), known.followers()),
                            number(said.following(), known.following()),
                            number(said.totalLikes(), known.totalLikes()),
                            number(said.videoCount(), known.videoCount()),
                            said.isVerified().or(known::isVerified),
                            said.isPrivate().or(known::isPrivate)),
                    heard.updatedAt());
        }

        private static OptionalLong number(OptionalLong said, OptionalLong known) {
            return said.isPresent() ? said : known;
        }

        @Override
        public List<Creator> byId(Collection<Long> ids) {
            return ids.stream()
                    .distinct()
                    .filter(creators::containsKey)
                    .map(creators::get)
                    .toList();
        }
    }

    final class Runs implements ContentRuns {
        @Override
        public void record(ContentRun run) {
            runs.addFirst(run);
        }

        @Override
        public List<ContentRun> newest(int most) {
            return runs.stream().limit(most).toList();
        }

        @Override
        public Optional<Freshness> freshness(Instant since) {
            List<ContentRun> ended = runs.stream()
                    .filter(run -> !run.completedAt().isBefore(since))
                    .toList();
            return runs.stream()
                    .findFirst()
                    .map(last -> new Freshness(
                            last,
                            ended.stream()
                                    .mapToLong(run -> run.tally().processed())
                                    .sum(),
                            ended.stream()
                                    .mapToLong(run -> run.tally().inserted())
                                    .sum()));
        }
    }
}
