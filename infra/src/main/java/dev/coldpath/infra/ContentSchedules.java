package dev.coldpath.infra;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.Names.Env;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.eventsources.SqsEventSource;
import software.amazon.awscdk.services.scheduler.CronOptionsWithTimezone;
import software.amazon.awscdk.services.scheduler.IScheduleTarget;
import software.amazon.awscdk.services.scheduler.Schedule;
import software.amazon.awscdk.services.scheduler.ScheduleExpression;
import software.amazon.awscdk.services.scheduler.ScheduleTargetInput;
import software.amazon.awscdk.services.scheduler.targets.LambdaInvoke;
import software.amazon.awscdk.services.scheduler.targets.SqsSendMessage;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/// Has narratives computed four times a day, through a queue that the operator's function sends to as well, and every
/// hour the vectors made that could not be made before.
///
/// Nothing drains the letters of orders that failed: an order names no job that waits for its end, and says nothing
/// that the next of the day's four does not do. So they are counted by an alarm, and gone by themselves a day later.
final class ContentSchedules extends Construct {
    /// Computing them twice at once is waste, and no harm.
    private static final int FEW = 2;
    private static final int RECEIVES = 3;
    /// The function's time limit, and what passes before an order that failed is tried again.
    private static final Duration HIDDEN = Duration.minutes(15);
    /// Longer than all its tries take, and gone before the next of the day's four times.
    private static final Duration KEPT = Duration.hours(3);
    /// A letter is counted from when its order was sent. It says no more than that the operator should look.
    private static final Duration LETTERS_KEPT = Duration.days(1);

    private final Role role;
    private final Queue narratives;
    private final Queue letters;

    ContentSchedules(Construct scope, Functions functions) {
        super(scope, "ContentSchedules");
        this.role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("scheduler.amazonaws.com"))
                .build();
        this.letters = Queues.safe(this, "Letters", Duration.minutes(1))
                .retentionPeriod(LETTERS_KEPT)
                .build();
        this.narratives = orders();
        functions
                .narratives()
                .live()
                .addEventSource(SqsEventSource.Builder.create(narratives)
                        .batchSize(1)
                        .maxConcurrency(FEW)
                        .reportBatchItemFailures(true)
                        .build());
        schedule(
                "Computed",
                "Coldpath: computes narratives",
                CronOptionsWithTimezone.builder().hour("0,6,12,18").minute("0").build(),
                SqsSendMessage.Builder.create(narratives)
                        .role(role)
                        .input(ScheduleTargetInput.fromText(Names.SCHEDULED))
                        .build());
        schedule(
                "Embedded",
                "Coldpath: makes the vectors that could not be made before",
                CronOptionsWithTimezone.builder().minute("20").build(),
                LambdaInvoke.Builder.create(functions.embeddings().calledOnce().live())
                        .role(role)
                        .input(ScheduleTargetInput.fromObject(Map.of()))
                        .retryAttempts(0)
                        .maxEventAge(Duration.minutes(10))
                        .build());
    }

    private Queue orders() {
        return Queues.safe(this, "Narratives", HIDDEN)
                .retentionPeriod(KEPT)
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(letters)
                        .maxReceiveCount(RECEIVES)
                        .build())
                .build();
    }

    private void schedule(String id, String description, CronOptionsWithTimezone when, IScheduleTarget target) {
        Schedule.Builder.create(this, id)
                .description(description)
                .schedule(ScheduleExpression.cron(when))
                .target(target)
                .build();
    }

    /// Have narratives computed at once.
    void openToComputing(Function function) {
        narratives.grantSendMessages(function);
        function.addEnvironment(Env.NARRATIVES_QUEUE, narratives.getQueueUrl());
    }

    Queue letters() {
        return letters;
    }
}
