package dev.coldpath.infra;

import dev.coldpath.aws.Names.Env;
import dev.coldpath.aws.Names.RunEnd;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.eventsources.SqsEventSource;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.constructs.Construct;

/// The way of an end of run from Step Functions to the job: EventBridge, a queue, the settling function. What fails
/// five times, and what EventBridge cannot deliver, lands in a dead-letter queue, and that is drained too.
final class SettleEvents extends Construct {
    private static final int RECEIVES = 5;
    private static final int BATCH = 10;
    /// Fewest that Lambda takes; what asks about runs shares a budget of ten questions a second.
    private static final int FEW = 2;
    /// At least the functions' time limit, and soon: after this long, what failed is tried again.
    private static final Duration HIDDEN = Duration.minutes(1);

    private final Queue events;
    private final Queue letters;

    SettleEvents(Construct scope, StateMachine machine, Functions functions) {
        super(scope, "SettleEvents");
        this.letters = Queues.safe(this, "Letters", HIDDEN)
                .retentionPeriod(Duration.days(14))
                .build();
        this.events = Queues.safe(this, "Events", HIDDEN)
                .retentionPeriod(Duration.days(1))
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(letters)
                        .maxReceiveCount(RECEIVES)
                        .build())
                .build();
        Rule.Builder.create(this, "Ended")
                .description("Coldpath: a run of the scoring pipeline has ended")
                .eventPattern(EventPattern.builder()
                        .source(List.of(RunEnd.SOURCE))
                        .detailType(List.of(RunEnd.TYPE))
                        .detail(new TreeMap<>(Map.of(
                                "stateMachineArn", List.of(machine.getStateMachineArn()), "status", RunEnd.STATUSES)))
                        .build())
                .targets(List.of(
                        SqsQueue.Builder.create(events).deadLetterQueue(letters).build()))
                .build();
        functions
                .settle()
                .live()
                .addEventSource(SqsEventSource.Builder.create(events)
                        .batchSize(BATCH)
                        .reportBatchItemFailures(true)
                        .build());
        functions
                .drain()
                .live()
                .addEventSource(SqsEventSource.Builder.create(letters)
                        .batchSize(BATCH)
                        .maxConcurrency(FEW)
                        .reportBatchItemFailures(true)
                        .build());
    }

    /// Send an event again.
    void openToSending(Function function) {
        events.grantSendMessages(function);
        function.addEnvironment(Env.EVENTS_QUEUE, events.getQueueUrl());
    }

    Queue events() {
        return events;
    }

    Queue letters() {
        return letters;
    }
}
