package dev.coldpath.aws.dynamodb;

import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.aws.dynamodb.Histogram.Generation;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.job.InputHash;
import dev.coldpath.job.Job;
import dev.coldpath.job.Product;
import dev.coldpath.submit.Lock;
import dev.coldpath.submit.Usage;
import dev.coldpath.testkit.Firm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// The adapters of the storage ports over new tables. Waiting costs no time here: who collided tries again at once.
final class DynamoDbEngine extends DynamoDbPorts {
    DynamoDbEngine(MotoAccount account) {
        super(account);
    }

    /// The test server copies its tables for every transaction.
    @Override
    public void givenNewest(List<Firm> firms) {
        Counts counts = new Counts(tables().scores());
        for (Firm firm : firms) {
            Generation live = Generation.first(firm.row().pipelineVersion());
            store(ScoreMapping.newest(tables().scores(), firm.domain()), HistoryMapping.newest(firm.row(), 1, live));
            counts.in(live, HistoryMapping.counted(firm.row()));
        }
        Actions actions = new Actions();
        counts.addTo(actions);
        calls().transact(Token.of(firms), actions.list());
    }

    /// The test server copies its tables for every transaction.
    @Override
    public void given(List<dev.coldpath.intelligence.content.Item> items) {
        StoredItems.rows(content(), items).forEach(this::store);
    }

    @Override
    public void given(Job job) {
        store(JobMapping.key(tables().jobs(), job.id()), JobMapping.item(job));
    }

    @Override
    public void given(Scope scope, InputHash hash, Lock lock) {
        Map<String, AttributeValue> item = new HashMap<>();
        lock.active().ifPresent(active -> {
            item.put(LockMapping.ACTIVE_JOB, Values.text(active.job().toString()));
            item.put(LockMapping.ACTIVE_UNTIL, Values.time(active.until()));
        });
        lock.done().ifPresent(done -> {
            item.put(LockMapping.DONE_JOB, Values.text(done.job().toString()));
            item.put(LockMapping.DONE_AT, Values.time(done.at()));
        });
        store(LockMapping.key(tables().jobs(), scope, hash), item);
    }

    @Override
    public Lock lock(Scope scope, InputHash hash) {
        return LockMapping.lock(calls().get(LockMapping.key(tables().jobs(), scope, hash)));
    }

    @Override
    public Usage usage(Scope scope, Product product) {
        return UsageMapping.ofScope(calls().get(UsageMapping.key(tables().accounts(), scope, product)));
    }

    @Override
    public Usage usage(KeyId key) {
        return UsageMapping.ofKey(calls().get(UsageMapping.key(tables().accounts(), key)));
    }

    @Override
    public Optional<Instant> lastUsed(KeyId key) {
        return all(tables().accounts()).stream()
                .filter(item -> item.maybeText(KeyMapping.KEY_ID)
                        .filter(key.value()::equals)
                        .isPresent())
                .findFirst()
                .flatMap(item -> item.maybeTime(KeyMapping.LAST_USED_AT));
    }

    /// Stores an item as it is.
    void store(ItemKey key, Map<String, AttributeValue> item) {
        Map<String, AttributeValue> whole = new HashMap<>(item);
        whole.putAll(key.attributes());
        client().putItem(PutItemRequest.builder()
                .tableName(key.table())
                .item(whole)
                .build());
    }

    /// Every item of a table.
    List<Item> all(String table) {
        List<Item> items = new ArrayList<>();
        client().scanPaginator(ScanRequest.builder().tableName(table).build())
                .items()
                .forEach(item -> items.add(new Item(item)));
        return items;
    }
}
