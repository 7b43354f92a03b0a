package dev.coldpath.aws.dynamodb.job;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.result.ResultStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// Small results beside their jobs' rows: `J#<jobId>` / `R#<fence>`, so that one query reads a job with its result.
public final class DynamoDbResults implements ResultStore {
    private static final String GZIP = "gzip";
    /// Longer than a result may be read; one that no settlement ever named is cleaned up with the others.
    private static final Duration KEPT = Duration.ofDays(3);

    private final TableCalls calls;
    private final String jobs;
    private final InstantSource time;

    public DynamoDbResults(TableCalls calls, String jobs, InstantSource time) {
        this.calls = calls;
        this.jobs = jobs;
        this.time = time;
    }

    @Override
    public void put(Address address, byte[] gzip) {
        ItemKey key = key(address);
        Map<String, AttributeValue> item = new HashMap<>(key.attributes());
        item.put(GZIP, Values.bytes(gzip));
        item.put(Names.Key.TTL, Values.cleanedAfter(time.instant().plus(KEPT)));
        calls.write(PutItemRequest.builder().tableName(jobs).item(item).build());
    }

    @Override
    public Optional<byte[]> get(Address address) {
        return calls.get(key(address)).map(item -> item.bytes(GZIP));
    }

    private ItemKey key(Address address) {
        return new ItemKey(jobs, "J#" + address.job(), "R#" + address.fence().hex());
    }
}
