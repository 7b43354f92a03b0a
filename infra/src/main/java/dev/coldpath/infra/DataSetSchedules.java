package dev.coldpath.infra;

import dev.coldpath.aws.Names.Refresh;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.scheduler.CronOptionsWithTimezone;
import software.amazon.awscdk.services.scheduler.Schedule;
import software.amazon.awscdk.services.scheduler.ScheduleExpression;
import software.amazon.awscdk.services.scheduler.ScheduleTargetInput;
import software.amazon.awscdk.services.scheduler.targets.LambdaInvoke;
import software.constructs.Construct;

/// Has lists and registers loaded: once a day their publishers are asked, and every hour what is unfinished goes on. A
/// call ends well before the next one, so there is one loader at a time.
final class DataSetSchedules extends Construct {
    private final LiveFunction loader;
    private final Role role;

    DataSetSchedules(Construct scope, LiveFunction loader) {
        super(scope, "DataSetSchedules");
        this.loader = loader.calledOnce();
        this.role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("scheduler.amazonaws.com"))
                .build();
        schedule(
                "Daily",
                "Coldpath: asks the publishers of lists for what is new",
                CronOptionsWithTimezone.builder().hour("3").minute("5").build(),
                Map.of(Refresh.BEGIN, true));
        schedule(
                "Hourly",
                "Coldpath: goes on loading lists that are unfinished",
                CronOptionsWithTimezone.builder().minute("35").build(),
                Map.of());
    }

    private void schedule(String id, String description, CronOptionsWithTimezone when, Map<String, Object> input) {
        Schedule.Builder.create(this, id)
                .description(description)
                .schedule(ScheduleExpression.cron(when))
                .target(LambdaInvoke.Builder.create(loader.live())
                        .role(role)
                        .input(ScheduleTargetInput.fromObject(input))
                        .retryAttempts(0)
                        .maxEventAge(Duration.minutes(10))
                        .build())
                .build();
    }
}
