package dev.coldpath.infra;

import dev.coldpath.aws.Names.WakeCall;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.scheduler.Schedule;
import software.amazon.awscdk.services.scheduler.ScheduleExpression;
import software.amazon.awscdk.services.scheduler.ScheduleTargetInput;
import software.amazon.awscdk.services.scheduler.TimeWindow;
import software.amazon.awscdk.services.scheduler.targets.LambdaInvoke;
import software.constructs.Construct;

/// Calls functions that nobody may call for weeks, with nothing to do: Lambda takes the snapshot of a version away that
/// was not called for 14 days, and the next caller would see an error. Why so: `docs/adr/0049-snapshots-are-kept.md`.
final class WakeCalls extends Construct {
    /// One that is lost does no harm: the one after it comes before the 14 days are over.
    private static final Duration EVERY = Duration.days(6);
    /// Not all in one second: a new account runs ten functions at once, and has others to run.
    private static final Duration SCATTERED = Duration.hours(12);

    WakeCalls(Construct scope, List<LiveFunction> resting) {
        super(scope, "WakeCalls");
        Role role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("scheduler.amazonaws.com"))
                .build();
        for (LiveFunction function : resting) {
            String name = function.getNode().getId();
            Schedule.Builder.create(this, name)
                    .description("Coldpath: keeps the snapshot of " + name)
                    .schedule(ScheduleExpression.rate(EVERY))
                    .timeWindow(TimeWindow.flexible(SCATTERED))
                    .target(LambdaInvoke.Builder.create(function.live())
                            .role(role)
                            .input(ScheduleTargetInput.fromText(WakeCall.EVENT))
                            .build())
                    .build();
        }
    }
}
