package dev.coldpath.infra;

import dev.coldpath.aws.Names.Env;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.eventsources.SqsEventSource;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/// The way of a delivery to its sender: a queue that can wait up to a quarter of an hour.
final class Webhooks extends Construct {
    private static final Duration HIDDEN = Duration.minutes(1);
    private static final Duration KEPT = Duration.hours(1);
    /// Receivers that are called at once.
    private static final int MOST_AT_ONCE = 20;

    private final Queue queue;

    Webhooks(Construct scope, LiveFunction sender) {
        super(scope, "Webhooks");
        this.queue = Queues.safe(this, "Queue", HIDDEN).retentionPeriod(KEPT).build();
        Accepted.finding(queue, "AwsSolutions-SQS3", "A message is a hint: what was lost is found by the reconciler.");
        sender.live()
                .addEventSource(SqsEventSource.Builder.create(queue)
                        .batchSize(1)
                        .maxConcurrency(MOST_AT_ONCE)
                        .reportBatchItemFailures(true)
                        .build());
    }

    /// Hand a delivery over to its sender.
    void openToHandingOver(Function function) {
        queue.grantSendMessages(function);
        function.addEnvironment(Env.WEBHOOK_QUEUE, queue.getQueueUrl());
    }
}
