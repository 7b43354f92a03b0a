package dev.coldpath.infra;

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

/// Has the answers about movers made when a step of five minutes begins. Why so: `docs/adr/0021-movers-by-steps.md`.
final class MoverSteps extends Construct {
    MoverSteps(Construct scope, LiveFunction movers) {
        super(scope, "MoverSteps");
        Role role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("scheduler.amazonaws.com"))
                .build();
        Schedule.Builder.create(this, "Step")
                .description("Coldpath: makes the answers about movers every five minutes")
                .schedule(ScheduleExpression.cron(
                        CronOptionsWithTimezone.builder().minute("0/5").build()))
                .target(LambdaInvoke.Builder.create(movers.calledOnce().live())
                        .role(role)
                        .input(ScheduleTargetInput.fromObject(Map.of()))
                        .retryAttempts(0)
                        .maxEventAge(Duration.minutes(5))
                        .build())
                .build();
    }
}
