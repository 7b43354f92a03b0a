package dev.coldpath.aws.dynamodb.table;

import dev.coldpath.aws.Trouble;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// The calls that all adapters make. Of what the SDK throws, a condition that does not hold is an outcome, a lost
/// answer is [StoreDown], and the rest, such as a missing right, stays the exception it is.
public final class TableCalls {
    private static final int BATCHES = 3;
    private static final String CONDITION = "ConditionalCheckFailed";
    private static final Set<String> BUSY =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    private final DynamoDbClient repeating;
    private final DynamoDbClient once;
    private final Backoff lostAnswers;
    private final Backoff busyItems;

    /// Takes two clients of one service.
    ///
    /// @param repeating repeats by itself what may be repeated blindly
    /// @param once never does: transactions are repeated here, with their token
    public TableCalls(DynamoDbClient repeating, DynamoDbClient once, Waiting waiting) {
        this.repeating = repeating;
        this.once = once;
        this.lostAnswers = new Backoff(waiting, Duration.ofMillis(20), 3, Duration.ofSeconds(3));
        this.busyItems = new Backoff(waiting, Duration.ofMillis(20), 4, Duration.ofSeconds(1));
    }

    /// Sees every finished write.
    public Optional<Item> get(ItemKey key) {
        GetItemRequest request = GetItemRequest.builder()
                .tableName(key.table())
                .key(key.attributes())
                .consistentRead(true)
                .build();
        Map<String, AttributeValue> item =
                asked(key.table(), () -> repeating.getItem(request)).item();
        return item.isEmpty() ? Optional.empty() : Optional.of(new Item(item));
    }

    /// Those of the items that exist, in one call.
    ///
    /// @param strong the tables in which every finished write must be seen
    public Map<ItemKey, Item> all(Collection<ItemKey> keys, Set<String> strong) {
        Map<String, KeysAndAttributes> wanted = new HashMap<>();
        for (ItemKey key : keys) {
            KeysAndAttributes.Builder ofTable = wanted.containsKey(key.table())
                    ? wanted.get(key.table()).toBuilder()
                    : KeysAndAttributes.builder().consistentRead(strong.contains(key.table()));
            List<Map<String, AttributeValue>> more =
                    new ArrayList<>(ofTable.build().keys());
            more.add(key.attributes());
            wanted.put(key.table(), ofTable.keys(more).build());
        }
        Map<ItemKey, Item> found = new HashMap<>();
        for (int batch = 0; batch < BATCHES && !wanted.isEmpty(); batch++) {
            BatchGetItemRequest request =
                    BatchGetItemRequest.builder().requestItems(wanted).build();
            BatchGetItemResponse response = asked("several tables", () -> repeating.batchGetItem(request));
            response.responses()
                    .forEach((table, items) -> items.stream()
                            .map(Item::new)
                            .forEach(item -> found.put(new ItemKey(table, item.partition(), item.sort()), item)));
            wanted = response.unprocessedKeys();
        }
        if (!wanted.isEmpty()) {
            throw new StoreDown("tables " + wanted.keySet() + ": items left unread");
        }
        return found;
    }

    /// Some of the items of one table, and which are left unread.
    BatchGetItemResponse some(String table, BatchGetItemRequest request) {
        return asked(table, () -> repeating.batchGetItem(request));
    }

    public QueryResponse query(QueryRequest request) {
        return asked(request.tableName(), () -> repeating.query(request));
    }

    public ScanResponse scan(ScanRequest request) {
        return asked(request.tableName(), () -> repeating.scan(request));
    }

    public Written write(UpdateItemRequest request) {
        return written(request.tableName(), () -> repeating.updateItem(request));
    }

    public Written write(PutItemRequest request) {
        return written(request.tableName(), () -> repeating.putItem(request));
    }

    /// Deletes it. False: it was not there.
    public boolean delete(ItemKey key) {
        DeleteItemRequest request = DeleteItemRequest.builder()
                .tableName(key.table())
                .key(key.attributes())
                .returnValues(ReturnValue.ALL_OLD)
                .build();
        return !asked(key.table(), () -> repeating.deleteItem(request))
                .attributes()
                .isEmpty();
    }

    /// A write of an item that transactions write as well: one that meets another's is busy, as a transaction would be.
    public Transacted alone(PutItemRequest request) {
        try {
            repeating.putItem(request);
            return new Transacted.Done();
        } catch (ConditionalCheckFailedException e) {
            return new Transacted.Refused(Map.of(0, stored(e.item())));
        } catch (SdkException e) {
            return switch (Trouble.of(e)) {
                case BUSY -> new Transacted.Busy();
                case LOST -> throw new StoreDown("table " + request.tableName() + ": no answer", e);
                case REFUSED -> throw e;
            };
        }
    }

    /// A write that must not happen twice: one whose answer is lost is not tried again.
    public Written writeOnce(UpdateItemRequest request) {
        return written(request.tableName(), () -> once.updateItem(request));
    }

    /// A write that tells what it made: see [ConditionalWrite#rewriting].
    public Rewritten rewrite(UpdateItemRequest request) {
        try {
            return new Rewritten.Done(new Item(asked(request.tableName(), () -> repeating.updateItem(request))
                    .attributes()));
        } catch (ConditionalCheckFailedException e) {
            return new Rewritten.Refused(stored(e.item()));
        }
    }

    /// All of it or nothing. A lost answer is asked for again under the same token; when it stays lost, nobody knows.
    public Transacted transact(String token, List<TransactWriteItem> actions) {
        TransactWriteItemsRequest request = TransactWriteItemsRequest.builder()
                .clientRequestToken(token)
                .transactItems(actions)
                .build();
        Backoff.Tries tries = lostAnswers.begin();
        while (true) {
            try {
                once.transactWriteItems(request);
                return new Transacted.Done();
            } catch (TransactionCanceledException e) {
                return cancelled(e);
            } catch (SdkException e) {
                switch (Trouble.of(e)) {
                    case BUSY -> {
                        return new Transacted.Busy();
                    }
                    case LOST -> {
                        if (!tries.again()) {
                            throw new StoreDown("transaction: its answer was lost", e);
                        }
                    }
                    case REFUSED -> throw e;
                }
            }
        }
    }

    /// A condition that does not hold outweighs a collision: it decides, the other only delays.
    private static Transacted cancelled(TransactionCanceledException e) {
        Map<Integer, Optional<Item>> refused = new HashMap<>();
        boolean busy = false;
        for (int position = 0; position < e.cancellationReasons().size(); position++) {
            CancellationReason reason = e.cancellationReasons().get(position);
            busy |= BUSY.contains(reason.code());
            if (CONDITION.equals(reason.code())) {
                refused.put(position, stored(reason.item()));
            }
        }
        if (!refused.isEmpty()) {
            return new Transacted.Refused(refused);
        }
        if (busy) {
            return new Transacted.Busy();
        }
        throw e;
    }

    private Written written(String table, Supplier<?> call) {
        try {
            asked(table, call);
            return new Written.Done();
        } catch (ConditionalCheckFailedException e) {
            return new Written.Refused(stored(e.item()));
        }
    }

    private static Optional<Item> stored(Map<String, AttributeValue> item) {
        return item.isEmpty() ? Optional.empty() : Optional.of(new Item(item));
    }

    /// A write that meets a transaction is refused at once, and the SDK does not repeat it: by then it is nearly over.
    private <T> T asked(String table, Supplier<T> call) {
        Backoff.Tries tries = busyItems.begin();
        while (true) {
            try {
                return call.get();
            } catch (SdkException e) {
                if (Trouble.of(e) == Trouble.REFUSED) {
                    throw e;
                }
                if (!Trouble.isCollision(e) || !tries.again()) {
                    throw new StoreDown("table " + table + ": no answer", e);
                }
            }
        }
    }
}
