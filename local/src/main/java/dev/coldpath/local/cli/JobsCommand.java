package dev.coldpath.local.cli;

import dev.coldpath.admin.Desks;
import dev.coldpath.admin.JobDesk.View;
import dev.coldpath.admin.Outcome;
import dev.coldpath.api.admin.AdminWire;
import dev.coldpath.job.JobId;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `coldpath jobs …`: read a job, cancel it, retry it.
@Command(name = "jobs", description = "Look at a job, end it, or have it repeated.", mixinStandardHelpOptions = true)
final class JobsCommand extends CommandGroup {
    @Command(name = "show", description = "A job's whole row.", mixinStandardHelpOptions = true)
    int show(@Mixin Counter counter, @Parameters(paramLabel = "JOB", description = Counter.JOB) String job) {
        return answer(counter, job, (desks, id, now) -> desks.jobs().find(id, now));
    }

    @Command(
            name = "cancel",
            description = "Fail a job as aborted. Its run, if it has one, comes to nothing.",
            mixinStandardHelpOptions = true)
    int cancel(@Mixin Counter counter, @Parameters(paramLabel = "JOB", description = Counter.JOB) String job) {
        return answer(counter, job, (desks, id, now) -> desks.jobs().cancel(id, now));
    }

    @Command(
            name = "retry",
            description =
                    "Repeat a failed job, once and at nobody's cost. A running service starts it within half a minute.",
            mixinStandardHelpOptions = true)
    int retry(@Mixin Counter counter, @Parameters(paramLabel = "JOB", description = Counter.JOB) String job) {
        return answer(counter, job, (desks, id, now) -> desks.jobs().retry(id, now));
    }

    private interface Work {
        Outcome<View> with(Desks desks, JobId id, Instant now);
    }

    private int answer(Counter counter, String job, Work work) {
        JobId id = Counter.read("job id", job, JobId::parse);
        return counter.show(
                spec,
                AdminWire.job(counter.run(
                        beside -> Counter.value(work.with(beside.desks(), id, beside.now()), "job " + job))));
    }
}
