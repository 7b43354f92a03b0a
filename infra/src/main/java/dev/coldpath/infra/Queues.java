package dev.coldpath.infra;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/// Queues as all of ours are: encrypted, closed to plain HTTP, gone with their stack.
final class Queues {
    private Queues() {}

    /// A queue to be finished.
    ///
    /// @param hidden for how long a message that was taken is not given to others; Lambda demands at least the
    ///     function's time limit
    static Queue.Builder safe(Construct scope, String id, Duration hidden) {
        return Queue.Builder.create(scope, id)
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .visibilityTimeout(hidden);
    }
}
