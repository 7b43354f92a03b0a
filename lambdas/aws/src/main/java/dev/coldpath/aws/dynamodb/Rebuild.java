package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.dynamodb.Histogram.Generation;
import dev.coldpath.scoring.record.HistoryRow;
import dev.coldpath.store.StoreDown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Counts a universe anew while records go on being written: into a generation of its own, which is made the live one
/// at the end. Each newest record names the generation it was counted in last, so that it is counted in once, by us
/// or by whoever replaces it. One that was broken off is gone on with.
final class Rebuild {
    /// Records that are counted in one transaction: each takes an item, and so may its cohort.
    private static final int AT_ONCE = 20;

    private final Calls calls;
    private final String scores;
    private final Backoff collisions;

    Rebuild(Calls calls, String scores, Backoff collisions) {
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
        Place place = Histogram.generation(scores, version);
        Optional<Item> stored = calls.get(place);
        Optional<Generation> broken = Histogram.building(version, stored);
        if (broken.isPresent()) {
            return broken.get();
        }
        Generation live = Histogram.live(version, stored);
        Generation next = new Generation(version, live.number() + 1);
        Change change = stored.isEmpty() ? new Change().ifNew() : seen(stored.get());
        change.set(Histogram.LIVE, Values.number(live.number()))
                .set(Histogram.BUILDING, Values.number(next.number()))
                .add(Histogram.REVISION, 1);
        return switch (calls.write(change.update(place))) {
            case Written.Done() -> next;
            case Written.Refused _ -> begin(version);
        };
    }

    private void finish(Generation next) {
        Place place = Histogram.generation(scores, next.version());
        Optional<Item> stored = calls.get(place);
        boolean ours =
                Histogram.building(next.version(), stored).filter(next::equals).isPresent();
        if (stored.isEmpty() || !ours) {
            // somebody else rebuilt with us, and finished
            return;
        }
        calls.write(seen(stored.get())
                .set(Histogram.LIVE, Values.number(next.number()))
                .remove(Histogram.BUILDING)
                .add(Histogram.REVISION, 1)
                .update(place));
    }

    private static Change seen(Item generation) {
        return new Change().ifEqual(Histogram.REVISION, Values.number(generation.number(Histogram.REVISION)));
    }

    /// Until all of these are counted in. Whoever changes one of them meanwhile has counted it in, so that each refusal
    /// leaves fewer; what collides has not moved, and is waited for.
    private void count(Generation next, List<Item> records) {
        Backoff.Tries tries = collisions.begin();
        List<Item> left = missing(next, records.stream());
        while (!left.isEmpty()) {
            Actions actions = new Actions();
            int building = actions.add(new Change()
                    .ifEqual(Histogram.BUILDING, Values.number(next.number()))
                    .checking(Histogram.generation(scores, next.version())));
            countIn(next, left, actions);
            Transacted outcome = calls.transact(token(next, left), actions.list());
            boolean over = outcome instanceof Transacted.Refused refused && refused.of(building);
            if (outcome instanceof Transacted.Done || over) {
                // over: somebody else rebuilt with us, and finished
                return;
            }
            if (outcome instanceof Transacted.Busy && !tries.again()) {
                throw new StoreDown("universe " + next.version() + ": its counts stayed busy");
            }
            left = missing(next, again(left));
        }
    }

    private static List<Item> missing(Generation next, Stream<Item> records) {
        return records.filter(item -> item.text(ScoreMapping.PIPELINE_VERSION).equals(next.version()))
                .filter(item -> item.number(ScoreMapping.GENERATION) != next.number())
                .toList();
    }

    private Stream<Item> again(List<Item> records) {
        List<Place> places = records.stream().map(this::place).toList();
        Map<Place, Item> items = calls.all(places, Set.of(scores));
        return places.stream().flatMap(place -> Optional.ofNullable(items.get(place)).stream());
    }

    private void countIn(Generation next, List<Item> records, Actions actions) {
        Counts counts = new Counts(scores);
        for (Item record : records) {
            long version = record.number(ScoreMapping.VERSION);
            actions.add(new Change()
                    .ifEqual(ScoreMapping.VERSION, Values.number(version))
                    .ifEqual(ScoreMapping.RUN, Values.text(record.text(ScoreMapping.RUN)))
                    .set(ScoreMapping.VERSION, Values.number(version + 1))
                    .set(ScoreMapping.GENERATION, Values.number(next.number()))
                    .updating(place(record)));
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

    private Place place(Item record) {
        return ScoreMapping.newest(scores, ScoreMapping.domain(record));
    }
}
