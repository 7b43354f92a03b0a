package dev.coldpath.local.sqlite;

import dev.coldpath.hook.Target;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.webhook.Hooking;
import dev.coldpath.webhook.JobHooks;
import java.sql.SQLException;
import java.util.Optional;

/// Adds addresses to jobs inside one transaction, as their ends are written.
final class SqliteJobHooks implements JobHooks {
    private final Database database;

    SqliteJobHooks(Database database) {
        this.database = database;
    }

    @Override
    public Hooking add(JobId id, Target hook) {
        return database.write("job " + id + ": hook", session -> add(session, id, hook));
    }

    private static Hooking add(Session session, JobId id, Target hook) throws SQLException {
        Optional<Job> job = JobRows.findKnown(session, id);
        if (job.isEmpty()) {
            return new Hooking.Gone();
        }
        return switch (Hooking.decide(job.get(), hook)) {
            case Hooking.Decision.Answer(Hooking answer) -> answer;
            case Hooking.Decision.Write(Job next) -> {
                JobRows.tell(session, next);
                yield new Hooking.Added();
            }
        };
    }
}
