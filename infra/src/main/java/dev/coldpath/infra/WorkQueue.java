package dev.coldpath.infra;

import dev.coldpath.aws.Names.Env;
import dev.coldpath.aws.Names.Handed;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.eventsources.SqsEventSource;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/// The way of an Intelligence job to its worker. A message names a job, and comes again while that is not over; what
/// came four times for nothing lands in a dead-letter queue, and that is drained too.
final class WorkQueue extends Construct {
    private static final int RECEIVES = 4;
    /// Functions at once: what their jobs ask of models and indexes is limited for a whole account.
    private static final int MOST_AT_ONCE = 16;

    private static final int FEW = 2;
    private static final int BATCH = 10;
    /// Lambda demands the worker's time limit. A worker moves it to the end of its lease with every heartbeat.
    private static final Duration HIDDEN = Duration.minutes(6);

    private static final Duration LETTERS_HIDDEN = Duration.minutes(1);

    private final Queue work;
    private final Queue letters;

    WorkQueue(Construct scope, Functions functions) {
        super(scope, "Work");
        this.letters = Queues.safe(this, "Letters", LETTERS_HIDDEN)
                .retentionPeriod(Duration.days(14))
                .build();
        this.work = Queues.safe(this, "Queue", HIDDEN)
                .retentionPeriod(Duration.days(1))
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(letters)
                        .maxReceiveCount(RECEIVES)
                        .build())
                .build();
        functions
                .intelligence()
                .live()
                .addEventSource(SqsEventSource.Builder.create(work)
                        .batchSize(Handed.TOGETHER)
                        .maxConcurrency(MOST_AT_ONCE)
                        .reportBatchItemFailures(true)
                        .build());
        // the worker itself moves the end of a message's time, by the same right that Lambda takes it out with
        functions.intelligence().function().addEnvironment(Env.WORK_QUEUE, work.getQueueUrl());
        functions
                .drain()
                .live()
                .addEventSource(SqsEventSource.Builder.create(letters)
                        .batchSize(BATCH)
                        .maxConcurrency(FEW)
                        .reportBatchItemFailures(true)
                        .build());
    }

    /// Hand a job over to a worker.
    void openToStarting(Function function) {
        work.grantSendMessages(function);
        function.addEnvironment(Env.WORK_QUEUE, work.getQueueUrl());
    }

    Queue work() {
        return work;
    }

    Queue letters() {
        return letters;
    }
}
