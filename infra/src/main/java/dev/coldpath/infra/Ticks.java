package dev.coldpath.infra;

import dev.coldpath.aws.Names.Tick;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.eventsources.SqsEventSource;
import software.amazon.awscdk.services.scheduler.Schedule;
import software.amazon.awscdk.services.scheduler.ScheduleExpression;
import software.amazon.awscdk.services.scheduler.ScheduleTargetInput;
import software.amazon.awscdk.services.scheduler.targets.Universal;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/// Calls the reconciler every twenty seconds, though schedules know no seconds: one schedule a minute sends a batch of
/// messages, each delayed a little more, to one queue. Why so: `docs/adr/0015-upkeep-through-queues.md`.
final class Ticks extends Construct {
    /// A tick is not worth keeping: it is gone before it could be given to a second call.
    private static final Duration KEPT = Duration.minutes(2);
    /// Fewest that Lambda takes; passes that overlap do not double up.
    private static final int FEW = 2;

    Ticks(Construct scope, LiveFunction reconcile) {
        super(scope, "Ticks");
        Queue queue = Queues.safe(this, "Queue", KEPT).retentionPeriod(KEPT).build();
        Accepted.finding(queue, "AwsSolutions-SQS3", "A tick that fails is dropped: the next one is seconds away.");
        Schedule.Builder.create(this, "Minute")
                .description("Coldpath: calls the reconciler three times a minute")
                .schedule(ScheduleExpression.rate(Duration.minutes(1)))
                .target(batchTo(queue))
                .build();
        reconcile
                .live()
                .addEventSource(SqsEventSource.Builder.create(queue)
                        .batchSize(1)
                        .maxConcurrency(FEW)
                        .build());
    }

    /// CDK would let the schedule send to every queue there is, hence a statement written by hand.
    private static Universal batchTo(Queue queue) {
        return Universal.Builder.create()
                .service("sqs")
                .action("sendMessageBatch")
                .input(ScheduleTargetInput.fromObject(new TreeMap<>(Map.of(
                        "QueueUrl",
                        queue.getQueueUrl(),
                        "Entries",
                        Tick.SECONDS.stream().map(Ticks::message).toList()))))
                .policyStatements(List.of(PolicyStatement.Builder.create()
                        .actions(List.of("sqs:SendMessage"))
                        .resources(List.of(queue.getQueueArn()))
                        .build()))
                .retryAttempts(2)
                .maxEventAge(Duration.minutes(1))
                .build();
    }

    private static Map<String, Object> message(int second) {
        return new TreeMap<>(Map.of("Id", "at" + second, "MessageBody", "tick", "DelaySeconds", second));
    }
}
