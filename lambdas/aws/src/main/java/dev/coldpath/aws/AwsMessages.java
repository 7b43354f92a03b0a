package dev.coldpath.aws;

import dev.coldpath.admin.Redriver;
import dev.coldpath.aws.sqs.SqsRedriver;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Builds what sends messages. Apart from [AwsEngine], for functions that send none have no client for it on their
/// class path.
public final class AwsMessages {
    private final AwsEngine engine;

    public AwsMessages(AwsEngine engine) {
        this.engine = engine;
    }

    /// Sends events again that nobody could deal with.
    public Redriver events() {
        SqsClient client = engine.clients().repeating(SqsClient.builder()).build();
        return new SqsRedriver(client, engine.config().eventsQueue());
    }
}
