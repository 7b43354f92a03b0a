package dev.coldpath.aws.dynamodb.job;

import dev.coldpath.admin.AuditRow;
import dev.coldpath.admin.DeadLetter;
import dev.coldpath.admin.DeadLetterId;
import dev.coldpath.admin.DeadLetters;
import dev.coldpath.admin.LetterQueue;
import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.account.AuditMapping;
import dev.coldpath.aws.dynamodb.table.Actions;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.DescendingQuery;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Tables;
import dev.coldpath.aws.dynamodb.table.Token;
import dev.coldpath.aws.dynamodb.table.Transacted.Busy;
import dev.coldpath.aws.dynamodb.table.Transacted.Done;
import dev.coldpath.aws.dynamodb.table.Transacted.Refused;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.job.JobId;
import dev.coldpath.store.Slice;
import dev.coldpath.store.StoreDown;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Keeps dead letters: `D#<queue>` / `<at>#<name>`.
public final class DynamoDbDeadLetters implements DeadLetters {
    private static final String PREFIX = "D#";
    private static final String JOB = "job";
    private static final String END = "end";
    private static final String BODY = "body";
    private static final String REDRIVEN_AT = "redrivenAt";

    private final TableCalls calls;
    private final Tables tables;

    public DynamoDbDeadLetters(TableCalls calls, Tables tables) {
        this.calls = calls;
        this.tables = tables;
    }

    @Override
    public void store(DeadLetter letter) {
        // refused: it lies there already, as it was or redriven since
        calls.write(new ConditionalWrite().ifNew().put(key(letter.id()), item(letter)));
    }

    @Override
    public Optional<DeadLetter> find(DeadLetterId id) {
        return calls.get(key(id)).map(item -> letter(id, item));
    }

    @Override
    public boolean markRedriven(DeadLetterId id, Instant at, AuditRow row) {
        Actions actions = new Actions();
        actions.add(new ConditionalWrite()
                .ifStored()
                .ifLacks(REDRIVEN_AT)
                .set(REDRIVEN_AT, Values.time(at))
                .updating(key(id)));
        AuditMapping.add(actions, tables.accounts(), row);
        return switch (calls.transact(Token.of(id, at, row), actions.list())) {
            case Done() -> true;
            case Refused _ -> false;
            case Busy() -> throw new StoreDown("dead letter " + id + ": it is busy");
        };
    }

    @Override
    public Page list(LetterQueue queue, Optional<DeadLetterId> after, int most) {
        String end = after.map(DynamoDbDeadLetters::sort).orElse(DescendingQuery.end(""));
        List<DeadLetter> found = new DescendingQuery(calls, tables.jobs())
                .items(PREFIX + queue.wire(), "0", end, most + 1).stream()
                        .map(item -> letter(id(queue, item), item))
                        .toList();
        Slice<DeadLetter> slice = Slice.of(found, most);
        return new Page(slice.rows(), slice.last().map(DeadLetter::id));
    }

    private ItemKey key(DeadLetterId id) {
        return new ItemKey(tables.jobs(), PREFIX + id.queue().wire(), sort(id));
    }

    private static String sort(DeadLetterId id) {
        return ItemKey.millis(id.at()) + "#" + id.name();
    }

    private static DeadLetterId id(LetterQueue queue, Item item) {
        int hash = item.sort().indexOf('#');
        return new DeadLetterId(
                queue,
                Instant.ofEpochMilli(Long.parseLong(item.sort().substring(0, hash))),
                item.sort().substring(hash + 1));
    }

    private static Map<String, AttributeValue> item(DeadLetter letter) {
        Map<String, AttributeValue> item = new HashMap<>();
        letter.job().ifPresent(job -> item.put(JOB, Values.text(job.toString())));
        item.put(END, Values.text(letter.end()));
        item.put(BODY, Values.text(letter.body()));
        letter.redrivenAt().ifPresent(at -> item.put(REDRIVEN_AT, Values.time(at)));
        item.put(Names.Key.TTL, Values.cleanedAfter(letter.id().at().plus(DeadLetter.KEPT)));
        return item;
    }

    private static DeadLetter letter(DeadLetterId id, Item item) {
        return new DeadLetter(
                id, item.maybeText(JOB).map(JobId::of), item.text(END), item.text(BODY), item.maybeTime(REDRIVEN_AT));
    }
}
