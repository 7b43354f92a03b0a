package dev.coldpath.aws.dynamodb.job;

import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.job.Kind;
import dev.coldpath.job.Product;
import dev.coldpath.settle.Pulse;
import dev.coldpath.settle.QueueAge;
import java.util.Map;
import java.util.Optional;

/// What was last seen of each product's queue: `G#<product>` / `A` in the `jobs` table.
public final class DynamoDbPulse implements Pulse {
    private static final String PREFIX = "G#";
    private static final String KIND = "kind";
    private static final String OLDEST = "oldest";
    private static final String AT = "at";

    private final TableCalls calls;
    private final String jobs;

    public DynamoDbPulse(TableCalls calls, String jobs) {
        this.calls = calls;
        this.jobs = jobs;
    }

    @Override
    public void publish(QueueAge age) {
        ConditionalWrite unlessLater = new ConditionalWrite().ifLacksOrAtMost(AT, Values.time(age.at()));
        // refused: something later is there, which the port leaves alone
        calls.write(unlessLater.put(
                key(age.kind().product()),
                Map.of(
                        KIND,
                        Values.text(age.kind().wire()),
                        OLDEST,
                        Values.time(age.oldest()),
                        AT,
                        Values.time(age.at()))));
    }

    /// A kind that newer code knows says nothing here.
    @Override
    public Optional<QueueAge> latest(Product product) {
        return calls.get(key(product))
                .flatMap(item -> Values.word(Kind.class, Kind::wire, item.text(KIND))
                        .map(kind -> new QueueAge(kind, item.time(OLDEST), item.time(AT))));
    }

    private ItemKey key(Product product) {
        return new ItemKey(jobs, PREFIX + product.wire(), ItemKey.ALONE);
    }
}
