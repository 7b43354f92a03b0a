package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.ContentRun.Note;
import dev.coldpath.intelligence.content.ContentUuid;
import dev.coldpath.intelligence.content.Creator;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.Item.Embedding;
import dev.coldpath.intelligence.content.ItemStore.Change;
import dev.coldpath.intelligence.ingest.Turn.NumberedLine;
import dev.coldpath.intelligence.ingest.Upsert.Outcome;
import dev.coldpath.intelligence.vector.Place;
import dev.coldpath.store.StoreDown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// Writes batches: reads what is stored, decides, and lets creators, vectors and items follow, in that order; of
/// what is deleted the vectors go last. An item
/// that somebody else changed meanwhile is decided on again.
final class BatchWriter {
    private static final int TRIES = 6;

    private final Stores stores;
    private final VectorWork vectors;
    private final Ledger ledger;
    private final Watcher watcher;
    private final Moment moment;

    /// One for one run.
    BatchWriter(Stores stores, VectorWork vectors, Ledger ledger, Watcher watcher, Moment moment) {
        this.stores = stores;
        this.vectors = vectors;
        this.ledger = ledger;
        this.watcher = watcher;
        this.moment = moment;
    }

    /// When a run is, and what its items begin with.
    record Moment(Instant now, FirstRevisions first) {}

    /// Writes all of it.
    ///
    /// @throws StoreDown when the same items are changed by others again and again
    void write(Batch batch) {
        Map<ContentKey, List<NumberedLine>> open = batch.lines();
        Map<ContentKey, Set<Place>> tried = new HashMap<>();
        for (int tries = 0; !open.isEmpty(); tries++) {
            if (tries == TRIES) {
                throw new StoreDown("content: " + open.size() + " items are being changed by others all the time");
            }
            open = written(open, tried);
        }
    }

    /// Writes what can be written; what somebody else came first with remains.
    ///
    /// @param tried where vectors of what remained were put
    private Map<ContentKey, List<NumberedLine>> written(
            Map<ContentKey, List<NumberedLine>> open, Map<ContentKey, Set<Place>> tried) {
        List<Turn> turns = turns(open);
        List<Creator> heard = turns.stream()
                .flatMap(turn -> turn.heard(moment.now()).stream())
                .toList();
        if (!heard.isEmpty()) {
            stores.creators().learn(heard);
        }
        Map<UUID, VectorPlan> plans = new HashMap<>();
        vectors.follow(turns.stream()
                        .flatMap(turn -> turn.task(tried.getOrDefault(turn.key(), Set.of())).stream())
                        .toList())
                .forEach(plan -> plans.put(plan.task().uuid(), plan));
        Set<UUID> lost = lost(turns, plans);
        forget(turns, lost);
        Map<ContentKey, List<NumberedLine>> left = new LinkedHashMap<>();
        for (Turn turn : turns) {
            Optional<UUID> uuid = turn.after().or(turn::before).map(Item::uuid);
            Optional<VectorPlan> plan = uuid.flatMap(id -> Optional.ofNullable(plans.get(id)));
            if (uuid.filter(lost::contains).isPresent()) {
                left.put(turn.key(), turn.lines());
                plan.ifPresent(each -> tried.computeIfAbsent(turn.key(), _ -> new HashSet<>())
                        .add(each.task().place()));
            } else {
                settle(turn, plan);
            }
        }
        return left;
    }

    /// Takes vectors of deleted items out, once the deletion is written: one that came too late deletes nothing.
    private void forget(List<Turn> turns, Set<UUID> lost) {
        Set<UUID> gone = new HashSet<>();
        turns.forEach(turn -> turn.gone().filter(uuid -> !lost.contains(uuid)).ifPresent(gone::add));
        vectors.removeUnless(gone, stores.items());
    }

    private List<Turn> turns(Map<ContentKey, List<NumberedLine>> open) {
        Map<ContentKey, Item> stored = new HashMap<>();
        stores.items().byContent(open.keySet()).forEach(item -> stored.put(key(item), item));
        Map<UUID, ContentKey> owners = owners(open, stored);
        List<Turn> turns = new ArrayList<>();
        open.forEach((key, lines) -> {
            Predicate<UUID> taken = uuid -> !owners.getOrDefault(uuid, key).equals(key);
            Turn turn = Turn.of(Optional.ofNullable(stored.get(key)), lines, taken);
            turn.after().ifPresent(item -> owners.put(item.uuid(), key));
            turns.add(turn);
        });
        return turns;
    }

    /// Whose the ids are that new items of this batch would have.
    private Map<UUID, ContentKey> owners(Map<ContentKey, List<NumberedLine>> open, Map<ContentKey, Item> stored) {
        Map<UUID, ContentKey> owners = new HashMap<>();
        stored.forEach((key, item) -> owners.put(item.uuid(), key));
        Set<UUID> wanted = new HashSet<>();
        open.forEach((key, lines) -> {
            if (!stored.containsKey(key)) {
                lines.forEach(each -> wanted.add(each.line().uuid().orElseGet(() -> ContentUuid.of(key))));
            }
        });
        if (!wanted.isEmpty()) {
            stores.items().byUuid(wanted).forEach(item -> owners.put(item.uuid(), key(item)));
        }
        return owners;
    }

    private static ContentKey key(Item item) {
        return new ContentKey(item.platform(), item.contentId());
    }

    private Set<UUID> lost(List<Turn> turns, Map<UUID, VectorPlan> plans) {
        List<Change> changes =
                turns.stream().flatMap(turn -> change(turn, plans).stream()).toList();
        Set<UUID> lost = new HashSet<>();
        if (!changes.isEmpty()) {
            stores.items()
                    .write(changes)
                    .forEach(change ->
                            change.after().or(change::before).map(Item::uuid).ifPresent(lost::add));
        }
        return lost;
    }

    private Optional<Change> change(Turn turn, Map<UUID, VectorPlan> plans) {
        if (turn.removes()) {
            return Optional.of(new Change(turn.before(), Optional.empty()));
        }
        return turn.after().flatMap(after -> {
            Embedding embedding = Optional.ofNullable(plans.get(after.uuid()))
                    .map(VectorPlan::embedding)
                    .orElse(after.embedding());
            boolean same = turn.before().equals(turn.after()) && embedding.equals(after.embedding());
            return same ? Optional.empty() : Optional.of(change(turn, after, embedding));
        });
    }

    private Change change(Turn turn, Item after, Embedding embedding) {
        return turn.before()
                .map(before -> Upsert.change(before, after, embedding))
                .orElseGet(() -> Upsert.begin(after, embedding, moment.first().of(turn.firstLine())));
    }

    private void settle(Turn turn, Optional<VectorPlan> plan) {
        List<Outcome> outcomes =
                turn.counted(plan.filter(VectorPlan::changedByDrop).isPresent());
        for (int i = 0; i < outcomes.size(); i++) {
            RawLine raw = turn.lines().get(i).raw();
            if (outcomes.get(i) instanceof Outcome.Refused(String reason)) {
                Note note = new Note(raw.number(), reason);
                ledger.reject(note);
                watcher.rejected(note, raw.text());
            } else {
                ledger.count(outcomes.get(i));
            }
        }
        ledger.vectorsFailed(plan.map(VectorPlan::failures).orElse(0));
    }
}
