package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.Names;
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

    private final Calls calls;
    private final String jobs;
    private final InstantSource time;

    public DynamoDbResults(Calls calls, String jobs, InstantSource time) {
        this.calls = calls;
        this.jobs = jobs;
        this.time = time;
    }

    @Override
    public void put(Address address, byte[] gzip) {
        Place place = place(address);
        Map<String, AttributeValue> item = new HashMap<>(place.key());
        item.put(GZIP, Values.bytes(gzip));
        item.put(Names.Key.TTL, Values.cleanedAfter(time.instant().plus(KEPT)));
        calls.write(PutItemRequest.builder().tableName(jobs).item(item).build());
    }

    @Override
    public Optional<byte[]> get(Address address) {
        return calls.get(place(address)).map(item -> item.bytes(GZIP));
    }

    private Place place(Address address) {
        return new Place(jobs, "J#" + address.job(), "R#" + address.fence().hex());
    }
}
