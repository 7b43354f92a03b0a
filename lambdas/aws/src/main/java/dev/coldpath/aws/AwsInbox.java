package dev.coldpath.aws;

import dev.coldpath.aws.s3.Inbox;
import software.amazon.awssdk.services.s3.S3Client;

/// Builds what reads drops of content. Apart from [AwsContent], for few functions bring the client of that service.
public final class AwsInbox {
    private final AwsEngine engine;

    public AwsInbox(AwsEngine engine) {
        this.engine = engine;
    }

    public Inbox inbox() {
        Config config = engine.config();
        S3Client client = engine.clients()
                .repeating(S3Client.builder()
                        // an emulator has one name for all buckets
                        .forcePathStyle(config.endpoint().isPresent()))
                .build();
        return new Inbox(client, config.inboxBucket());
    }
}
