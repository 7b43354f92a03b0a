package dev.coldpath.aws.dynamodb;

import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.aws.dynamodb.account.StoredKeys;
import dev.coldpath.aws.dynamodb.account.UsageMapping;
import dev.coldpath.aws.dynamodb.content.StoredItems;
import dev.coldpath.aws.dynamodb.job.StoredJobs;
import dev.coldpath.aws.dynamodb.score.StoredRecords;
import dev.coldpath.aws.dynamodb.table.Actions;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Token;
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
public final class DynamoDbEngine extends DynamoDbScorePorts {
    public DynamoDbEngine(MotoAccount account) {
        super(account);
    }

    /// The test server copies its tables for every transaction.
    @Override
    public void givenNewest(List<Firm> firms) {
        StoredRecords.rows(tables().scores(), firms).forEach(this::store);
        Actions counts = StoredRecords.counts(tables().scores(), firms);
        calls().transact(Token.of(firms), counts.list());
    }

    /// The test server copies its tables for every transaction.
    @Override
    public void given(List<dev.coldpath.intelligence.content.Item> items) {
        StoredItems.rows(content(), items).forEach(this::store);
    }

    @Override
    public void given(Job job) {
        StoredJobs.row(tables().jobs(), job).forEach(this::store);
    }

    @Override
    public void given(Scope scope, InputHash hash, Lock lock) {
        StoredJobs.row(tables().jobs(), scope, hash, lock).forEach(this::store);
    }

    @Override
    public Lock lock(Scope scope, InputHash hash) {
        return StoredJobs.lock(calls(), tables().jobs(), scope, hash);
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
        return StoredKeys.lastUsed(key, all(tables().accounts()));
    }

    /// Stores an item as it is.
    public void store(ItemKey key, Map<String, AttributeValue> item) {
        Map<String, AttributeValue> whole = new HashMap<>(item);
        whole.putAll(key.attributes());
        client().putItem(PutItemRequest.builder()
                .tableName(key.table())
                .item(whole)
                .build());
    }

    /// Every item of a table.
    public List<Item> all(String table) {
        List<Item> items = new ArrayList<>();
        client().scanPaginator(ScanRequest.builder().tableName(table).build())
                .items()
                .forEach(item -> items.add(new Item(item)));
        return items;
    }
}
