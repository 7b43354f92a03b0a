package dev.coldpath.infra;

import dev.coldpath.aws.Names.Env;
import dev.coldpath.aws.Names.Inbox;
import dev.coldpath.aws.Names.Laid;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.eventsources.SqsEventSource;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/// The way of a drop of content from the inbox bucket to the function that takes it in. What fails three times is kept
/// for the operator: the same drop once more makes good what is missing.
final class Drops extends Construct {
    private static final int RECEIVES = 3;
    /// Fewest that Lambda takes. Drops change items by compare-and-set, so two at once do no harm.
    private static final int FEW = 2;
    /// The function's time limit.
    private static final Duration HIDDEN = Duration.minutes(15);

    private final Queue letters;

    Drops(Construct scope, InboxBucket inbox, LiveFunction taker) {
        super(scope, "Drops");
        this.letters = Queues.safe(this, "Letters", Duration.minutes(1))
                .retentionPeriod(Duration.days(14))
                .build();
        Queue queue = Queues.safe(this, "Queue", HIDDEN)
                .retentionPeriod(Duration.days(4))
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(letters)
                        .maxReceiveCount(RECEIVES)
                        .build())
                .build();
        Rule.Builder.create(this, "Laid")
                .description("Coldpath: a drop of content lies in the inbox")
                .eventPattern(EventPattern.builder()
                        .source(List.of(Laid.SOURCE))
                        .detailType(List.of(Laid.TYPE))
                        .detail(new TreeMap<>(Map.of(
                                "bucket", Map.of("name", List.of(inbox.name())),
                                "object", Map.of("key", List.of(Map.of("prefix", Inbox.CONTENT))))))
                        .build())
                .targets(List.of(
                        SqsQueue.Builder.create(queue).deadLetterQueue(letters).build()))
                .build();
        openToHandingOn(queue, taker.function());
        taker.live()
                .addEventSource(SqsEventSource.Builder.create(queue)
                        .batchSize(1)
                        .maxConcurrency(FEW)
                        .reportBatchItemFailures(true)
                        .build());
    }

    /// What one run of the function does not finish it hands on to the next. A long drop takes more of them than Lambda
    /// lets a function call itself by, sixteen; each takes at least a batch of what is left, so there is an end.
    private static void openToHandingOn(Queue queue, Function taker) {
        queue.grantSendMessages(taker);
        taker.addEnvironment(Env.DROPS_QUEUE, queue.getQueueUrl());
        Underlying.of(taker, CfnFunction.class).setRecursiveLoop("Allow");
    }

    Queue letters() {
        return letters;
    }
}
