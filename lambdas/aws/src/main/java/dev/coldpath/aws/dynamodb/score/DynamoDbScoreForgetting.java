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
import dev.coldpath.aws.dynamodb.table.Waiting;
import dev.coldpath.aws.dynamodb.table.Walk;
import dev.coldpath.domain.Domain;
import dev.coldpath.score.Forgetting;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Forgets a company's scores: its newest record leaves every count in the transaction that deletes it and the report,
/// and its history follows. Apart from [DynamoDbScoreLog], so that the operator's function needs nothing of the module
/// that makes scores.
public final class DynamoDbScoreForgetting implements Forgetting {
    private static final Duration FIRST_WAIT = Duration.ofMillis(20);
    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final int COLLISIONS = 8;
    /// How often others may write of the company first, or its universe be counted anew.
    private static final int OVERTAKEN = 64;

    private final TableCalls calls;
    private final String scores;
    private final Waiting waiting;
    private final Backoff collisions;

    public DynamoDbScoreForgetting(TableCalls calls, String scores, Waiting waiting) {
        this.calls = calls;
        this.scores = scores;
        this.waiting = waiting;
        this.collisions = new Backoff(waiting, FIRST_WAIT, COLLISIONS, WITHIN);
    }

    /// What belongs to a record that is written meanwhile is on no list that was read before, and stays.
    @Override
    public void forget(Domain domain) {
        ItemKey newest = ScoreMapping.newest(scores, domain);
        ItemKey report = ScoreMapping.confidence(scores, domain);
        List<ItemKey> rows = Walk.all(calls, scores, newest.partition()).stream()
                .map(sort -> new ItemKey(scores, newest.partition(), sort))
                .filter(key -> !key.equals(newest) && !key.equals(report))
                .toList();
        forgetNewest(domain, newest, report);
        rows.forEach(calls::delete);
    }

    private void forgetNewest(Domain domain, ItemKey newest, ItemKey report) {
        Backoff.Tries tries = collisions.begin();
        for (int overtaken = 0; overtaken < OVERTAKEN; overtaken++) {
            Transacted outcome = tryToForget(newest, report);
            if (outcome instanceof Transacted.Done) {
                return;
            }
            if (outcome instanceof Transacted.Busy && !tries.again()) {
                throw new StoreDown("domain " + domain + ": its counts stayed busy");
            }
        }
        throw new StoreDown("domain " + domain + ": its record kept changing");
    }

    private Transacted tryToForget(ItemKey newest, ItemKey report) {
        Optional<Item> stored = calls.get(newest);
        Actions actions = new Actions();
        actions.add(new ConditionalWrite().deleting(report));
        stored.ifPresent(item -> countOut(item, newest, actions));
        // of this try alone: a report may be written between two that are otherwise equal
        String token = Token.of(newest, waiting.chance().nextLong());
        return calls.transact(token, actions.list());
    }

    /// Deletes the record, and takes it out of all counts it is in.
    private void countOut(Item stored, ItemKey newest, Actions actions) {
        Counted counted = ScoreMapping.counted(stored);
        String version = counted.cohort().pipelineVersion();
        ItemKey key = Histogram.generation(scores, version, ScoreMapping.domain(stored));
        Optional<Item> generation = calls.get(key);
        actions.add(new ConditionalWrite()
                .ifEqual(ScoreMapping.VERSION, Values.number(stored.number(ScoreMapping.VERSION)))
                .ifEqual(ScoreMapping.RUN, Values.text(stored.text(ScoreMapping.RUN)))
                .deleting(newest));
        Generation live = Histogram.live(version, generation);
        Counts counts = new Counts(scores).out(live, counted);
        Histogram.building(version, generation)
                .filter(next -> stored.number(ScoreMapping.GENERATION) == next.number())
                .ifPresent(next -> counts.out(next, counted));
        counts.addTo(actions);
        actions.add(generation
                .map(item -> new ConditionalWrite()
                        .ifEqual(Histogram.REVISION, Values.number(item.number(Histogram.REVISION))))
                .orElseGet(() -> new ConditionalWrite().ifNew())
                .checking(key));
    }
}
