package dev.coldpath.aws;

import dev.coldpath.aws.s3.SignedObjects;
import java.util.Map;
import java.util.function.BiConsumer;

/// Builds what lays drops of content into the inbox.
public final class AwsDrops {
    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/x-ndjson");

    private final AwsEngine engine;

    public AwsDrops(AwsEngine engine) {
        this.engine = engine;
    }

    /// Lays bytes down under a name that begins with where drops lie; they are durable when it returns.
    public BiConsumer<String, byte[]> laying() {
        SignedObjects inbox = engine.clients()
                .objects(engine.config().inboxBucket(), engine.waiting().time());
        return (key, bytes) -> inbox.put(key, HEADERS, bytes);
    }
}
