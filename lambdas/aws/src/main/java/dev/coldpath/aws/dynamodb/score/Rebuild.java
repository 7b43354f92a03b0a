package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.aws.dynamodb.score.Histogram.Generation;
import dev.coldpath.aws.dynamodb.table.Actions;
import dev.coldpath.aws.dynamodb.table.Backoff;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Token;
import dev.coldpath.aws.dynamodb.table.Transacted;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.scoring.record.HistoryRow;
import dev.coldpath.store.StoreDown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Counts a universe anew while records go on being written: into a generation of its own, which is made the live one
/// at the end. Each newest record names the generation it was counted in last, so that it is counted in once, by us
/// or by whoever replaces it. One that was broken off is gone on with.
final class Rebuild {
    /// Records that are counted in one transaction: each takes an item, and so may its cohort.
    private static final int AT_ONCE = 20;

    private final TableCalls calls;
    private final String scores;
    private final Backoff collisions;

    Rebuild(TableCalls calls, String scores, Backoff collisions) {
        this.calls = calls;
        this.scores = scores;
        this.collisions = collisions;
    }

    void of(String version) {
        Generation next = begin(version);
        new Newest(calls, scores).each(version, page -> {
            for (int from = 0; from < page.size(); from += AT_ONCE) {
                count(next, page.subList(from, Math.min(page.size(), from + AT_ONCE)));
            }
        });
        finish(next);
    }

    /// From here on, whoever writes a record counts it into the new generation too.
    private Generation begin(String version) {
        Backoff.Tries tries = collisions.begin();
        while (true) {
            Optional<Item> stored = calls.get(Histogram.generation(scores, version));
            Optional<Generation> broken = Histogram.building(version, stored);
            if (broken.isPresent()) {
                return broken.get();
            }
            Generation live = Histogram.live(version, stored);
            Generation next = new Generation(version, live.number() + 1);
            Transacted outcome = change(
                    version,
                    stored,
                    write -> write.set(Histogram.LIVE, Values.number(live.number()))
                            .set(Histogram.BUILDING, Values.number(next.number())));
            if (outcome instanceof Transacted.Done) {
                return next;
            }
            waitFor(outcome, tries, version);
        }
    }

    private void finish(Generation next) {
        Backoff.Tries tries = collisions.begin();
        while (true) {
            Optional<Item> stored = calls.get(Histogram.generation(scores, next.version()));
            if (!Histogram.building(next.version(), stored).equals(Optional.of(next))) {
                // somebody else rebuilt with us, and finished
                return;
            }
            Transacted outcome = change(
                    next.version(),
                    stored,
                    write -> write.set(Histogram.LIVE, Values.number(next.number()))
                            .remove(Histogram.BUILDING));
            if (outcome instanceof Transacted.Done) {
                return;
            }
            waitFor(outcome, tries, next.version());
        }
    }

    /// Changes all copies, if none has changed since this one was read.
    private Transacted change(String version, Optional<Item> stored, UnaryOperator<ConditionalWrite> to) {
        long revision = stored.map(item -> item.number(Histogram.REVISION)).orElse(0L);
        Actions actions = new Actions();
        for (ItemKey copy : Histogram.generations(scores, version)) {
            ConditionalWrite seen = stored.isPresent()
                    ? new ConditionalWrite().ifEqual(Histogram.REVISION, Values.number(revision))
                    : new ConditionalWrite().ifNew();
            actions.add(to.apply(seen)
                    .set(Histogram.REVISION, Values.number(revision + 1))
                    .updating(copy));
        }
        return calls.transact(Token.of("generation", version, revision), actions.list());
    }

    /// What collides has not moved, and is waited for; what was refused has.
    private static void waitFor(Transacted outcome, Backoff.Tries tries, String version) {
        if (outcome instanceof Transacted.Busy && !tries.again()) {
            throw new StoreDown("universe " + version + ": its counts stayed busy");
        }
    }

    /// Until all of these are counted in. Whoever changes one of them meanwhile has counted it in, so that each refusal
    /// leaves fewer.
    private void count(Generation next, List<Item> records) {
        Backoff.Tries tries = collisions.begin();
        List<Item> left = missing(next, records.stream());
        while (!left.isEmpty()) {
            Actions actions = new Actions();
            int building = actions.add(new ConditionalWrite()
                    .ifEqual(Histogram.BUILDING, Values.number(next.number()))
                    .checking(Histogram.generation(scores, next.version())));
            countIn(next, left, actions);
            Transacted outcome = calls.transact(token(next, left), actions.list());
            // somebody else rebuilt with us, and finished
            boolean over = outcome instanceof Transacted.Refused refused && refused.of(building);
            if (outcome instanceof Transacted.Done || over) {
                return;
            }
            waitFor(outcome, tries, next.version());
            left = missing(next, again(left));
        }
    }

    private static List<Item> missing(Generation next, Stream<Item> records) {
        return records.filter(item -> item.text(ScoreMapping.PIPELINE_VERSION).equals(next.version()))
                .filter(item -> item.number(ScoreMapping.GENERATION) != next.number())
                .toList();
    }

    private Stream<Item> again(List<Item> records) {
        List<ItemKey> keys = records.stream().map(this::key).toList();
        Map<ItemKey, Item> items = calls.all(keys, Set.of(scores));
        return keys.stream().flatMap(key -> Optional.ofNullable(items.get(key)).stream());
    }

    private void countIn(Generation next, List<Item> records, Actions actions) {
        Counts counts = new Counts(scores);
        for (Item record : records) {
            long version = record.number(ScoreMapping.VERSION);
            actions.add(new ConditionalWrite()
                    .ifEqual(ScoreMapping.VERSION, Values.number(version))
                    .ifEqual(ScoreMapping.RUN, Values.text(record.text(ScoreMapping.RUN)))
                    .set(ScoreMapping.VERSION, Values.number(version + 1))
                    .set(ScoreMapping.GENERATION, Values.number(next.number()))
                    .updating(key(record)));
            counts.in(next, ScoreMapping.counted(record));
        }
        counts.addTo(actions);
    }

    private String token(Generation next, List<Item> records) {
        List<HistoryRow> rows = records.stream().map(HistoryMapping::row).toList();
        List<Long> versions =
                records.stream().map(item -> item.number(ScoreMapping.VERSION)).toList();
        return Token.of(next, rows, versions);
    }

    private ItemKey key(Item record) {
        return ScoreMapping.newest(scores, ScoreMapping.domain(record));
    }
}
