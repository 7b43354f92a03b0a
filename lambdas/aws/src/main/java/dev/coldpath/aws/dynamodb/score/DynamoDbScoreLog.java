package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.aws.Names;
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
import dev.coldpath.aws.dynamodb.table.Waiting;
import dev.coldpath.domain.Domain;
import dev.coldpath.score.Confidence;
import dev.coldpath.score.Forgetting;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.scoring.record.HistoryRow;
import dev.coldpath.scoring.record.ScoreLog;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Writes records in one look and one transaction: the run's mark, the history row and its explanation; and, unless a
/// newer record is there, the newest record, the confidence report and all counts that depend on them.
public final class DynamoDbScoreLog implements ScoreLog {
    private static final Duration FIRST_WAIT = Duration.ofMillis(20);
    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final int COLLISIONS = 6;
    /// How often others may come first, or the next second be taken too.
    private static final int OVERTAKEN = 64;
    /// A run's mark outlives its job, whose repetitions it recognises.
    private static final Duration MARK_KEPT = Duration.ofDays(60);

    private final TableCalls calls;
    private final String scores;
    private final Waiting waiting;
    private final Backoff collisions;
    private final Recount recount;
    private final Rebuild rebuild;
    private final Forgetting forgetting;

    public DynamoDbScoreLog(TableCalls calls, String scores, Waiting waiting) {
        this.calls = calls;
        this.scores = scores;
        this.waiting = waiting;
        this.collisions = new Backoff(waiting, FIRST_WAIT, COLLISIONS, WITHIN);
        this.recount = new Recount(calls, scores);
        this.rebuild = new Rebuild(calls, scores, collisions);
        this.forgetting = new DynamoDbScoreForgetting(calls, scores, waiting);
    }

    @Override
    public ScoreRef record(HistoryRow row, Confidence confidence, String explanation) {
        Backoff.Tries tries = collisions.begin();
        Entry entry = new Entry(row, confidence, explanation);
        Seen seen = look(row);
        for (int overtaken = 0; overtaken < OVERTAKEN; overtaken++) {
            if (seen.recorded().isPresent()) {
                return seen.recorded().get();
            }
            switch (write(entry, seen)) {
                case Step.Over(ScoreRef ref) -> {
                    return ref;
                }
                case Step.NextSecond() -> entry = entry.later();
                case Step.LookAgain() -> seen = look(row);
                case Step.Collided() -> {
                    if (!tries.again()) {
                        throw new StoreDown("domain " + row.ref().domain() + ": its counts stayed busy");
                    }
                    seen = look(row);
                }
            }
        }
        throw new StoreDown("domain " + row.ref().domain() + ": its record kept changing");
    }

    @Override
    public void report(Confidence confidence) {
        ConditionalWrite write =
                new ConditionalWrite().ifLacksOrAtMost(ScoreMapping.SCORED_AT, Values.time(confidence.scoredAt()));
        // refused: a newer report is there, which the port leaves alone
        calls.write(
                write.put(ScoreMapping.confidence(scores, confidence.domain()), ConfidenceMapping.item(confidence)));
    }

    @Override
    public Optional<HistoryRow> newest(Domain domain) {
        return calls.get(ScoreMapping.newest(scores, domain)).map(HistoryMapping::row);
    }

    @Override
    public Optional<Confidence> confidence(Domain domain) {
        return new DynamoDbConfidenceReports(calls, scores).confidence(domain);
    }

    @Override
    public void forget(Domain domain) {
        forgetting.forget(domain);
    }

    @Override
    public Audit audit(String pipelineVersion) {
        return recount.of(pipelineVersion);
    }

    @Override
    public Audit rebuild(String pipelineVersion) {
        rebuild.of(pipelineVersion);
        return audit(pipelineVersion);
    }

    /// What is to be written.
    private record Entry(HistoryRow row, Confidence confidence, String explanation) {
        Entry later() {
            ScoreRef next =
                    new ScoreRef(row.ref().domain(), row.ref().scoredAt().plusSeconds(1));
            return new Entry(row.at(next), confidence.at(next.scoredAt()), explanation);
        }
    }

    /// What bears on it.
    ///
    /// @param version of the newest-record item; 0 when there is none
    /// @param countedIn the generation that item was counted in last; 0 when there is none
    /// @param reported the domain's confidence report
    /// @param recorded what this very run wrote before
    private record Seen(
            Optional<HistoryRow> newest,
            long version,
            long countedIn,
            Optional<Item> generation,
            Optional<Item> reported,
            Optional<ScoreRef> recorded) {
        boolean precedes(HistoryRow row) {
            return newest.filter(
                            stored -> stored.ref().scoredAt().isAfter(row.ref().scoredAt()))
                    .isEmpty();
        }

        boolean reportPrecedes(Confidence report) {
            return reported.filter(stored -> stored.time(ScoreMapping.SCORED_AT).isAfter(report.scoredAt()))
                    .isEmpty();
        }
    }

    private sealed interface Step {
        record Over(ScoreRef ref) implements Step {}

        record NextSecond() implements Step {}

        record LookAgain() implements Step {}

        record Collided() implements Step {}
    }

    private Seen look(HistoryRow row) {
        Domain domain = row.ref().domain();
        ItemKey newest = ScoreMapping.newest(scores, domain);
        ItemKey generation = Histogram.generation(scores, row.pipelineVersion(), domain);
        ItemKey confidence = ScoreMapping.confidence(scores, domain);
        ItemKey run = ScoreMapping.run(scores, domain, row.run());
        Map<ItemKey, Item> items = calls.all(List.of(newest, generation, confidence, run), Set.of(scores));
        Optional<Item> stored = Optional.ofNullable(items.get(newest));
        return new Seen(
                stored.map(HistoryMapping::row),
                stored.map(item -> item.number(ScoreMapping.VERSION)).orElse(0L),
                stored.map(item -> item.number(ScoreMapping.GENERATION)).orElse(0L),
                Optional.ofNullable(items.get(generation)),
                Optional.ofNullable(items.get(confidence)),
                Optional.ofNullable(items.get(run)).map(ScoreMapping::ref));
    }

    private Step write(Entry entry, Seen seen) {
        HistoryRow row = entry.row();
        Actions actions = new Actions();
        int run = actions.add(mark(row));
        int history = actions.add(new ConditionalWrite()
                .ifNew()
                .putting(ScoreMapping.history(scores, row.ref()), HistoryMapping.kept(row)));
        actions.add(new ConditionalWrite()
                .putting(ScoreMapping.explanation(scores, row.ref()), ExplanationMapping.item(entry.explanation())));
        if (seen.precedes(row)) {
            move(entry, seen, actions);
        }
        // of this try alone: what became of an earlier one is seen in what is stored, not in its token
        String token = Token.of(row.run(), waiting.chance().nextLong());
        return switch (calls.transact(token, actions.list())) {
            case Transacted.Done() -> new Step.Over(row.ref());
            case Transacted.Busy() -> new Step.Collided();
            case Transacted.Refused refused when refused.of(run) -> new Step.LookAgain();
            case Transacted.Refused refused when refused.of(history) -> new Step.NextSecond();
            case Transacted.Refused _ -> new Step.LookAgain();
        };
    }

    private TransactWriteItem mark(HistoryRow row) {
        return new ConditionalWrite()
                .ifNew()
                .putting(
                        ScoreMapping.run(scores, row.ref().domain(), row.run()),
                        Map.of(
                                ScoreMapping.SCORED_AT, Values.time(row.ref().scoredAt()),
                                Names.Key.TTL,
                                        Values.cleanedAfter(row.ref().scoredAt().plus(MARK_KEPT))));
    }

    /// The newest record and everything that follows it.
    private void move(Entry entry, Seen seen, Actions actions) {
        HistoryRow row = entry.row();
        Generation live = Histogram.live(row.pipelineVersion(), seen.generation());
        Optional<Generation> building = Histogram.building(row.pipelineVersion(), seen.generation());
        ConditionalWrite newest = seen.newest()
                .map(old -> new ConditionalWrite()
                        .ifEqual(ScoreMapping.VERSION, Values.number(seen.version()))
                        // a company that was forgotten in between begins with the first version again
                        .ifEqual(ScoreMapping.RUN, Values.text(old.run().toString())))
                .orElseGet(() -> new ConditionalWrite().ifNew());
        actions.add(newest.putting(
                ScoreMapping.newest(scores, row.ref().domain()),
                HistoryMapping.newest(row, seen.version() + 1, building.orElse(live))));
        if (seen.reportPrecedes(entry.confidence())) {
            ItemKey report = ScoreMapping.confidence(scores, row.ref().domain());
            actions.add(new ConditionalWrite()
                    .ifLacksOrAtMost(
                            ScoreMapping.SCORED_AT,
                            Values.time(entry.confidence().scoredAt()))
                    .putting(report, ConfidenceMapping.item(entry.confidence())));
        }
        Counted counted = HistoryMapping.counted(row);
        Optional<Counted> before = seen.newest().map(HistoryMapping::counted);
        Counts counts = new Counts(scores).in(live, counted);
        before.ifPresent(old -> counts.out(live, old));
        building.ifPresent(next -> {
            counts.in(next, counted);
            before.filter(_ -> seen.countedIn() == next.number()).ifPresent(old -> counts.out(next, old));
        });
        counts.addTo(actions);
        ItemKey generation =
                Histogram.generation(scores, row.pipelineVersion(), row.ref().domain());
        actions.add(seen.generation()
                .map(item -> new ConditionalWrite()
                        .ifEqual(Histogram.REVISION, Values.number(item.number(Histogram.REVISION))))
                .orElseGet(() -> new ConditionalWrite().ifNew())
                .checking(generation));
    }
}
