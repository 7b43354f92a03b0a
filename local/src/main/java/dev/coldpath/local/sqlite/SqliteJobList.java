package dev.coldpath.local.sqlite;

import dev.coldpath.account.Scope;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobFilter;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobList;
import dev.coldpath.job.JobPage;
import dev.coldpath.job.JobPage.Mark;
import dev.coldpath.store.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Lists job rows out of the index that has them in the list's order.
final class SqliteJobList implements JobList {
    private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);
    /// Behind this place of an instant there is no job of that instant.
    private static final JobId BEHIND_ALL = new JobId(new UUID(0, 0));

    private final Database database;

    SqliteJobList(Database database) {
        this.database = database;
    }

    @Override
    public JobPage list(Scope scope, JobFilter filter, Optional<Mark> after, int most) {
        Mark behind = after.orElse(new Mark(filter.to().orElse(LAST), BEHIND_ALL));
        List<Job> found = database.read(
                scope.key() + ": list of jobs", session -> JobRows.list(session, scope, filter, behind, most + 1));
        Slice<Job> looked = Slice.of(found, most);
        List<Job> shown = looked.rows().stream().filter(filter::shows).toList();
        return new JobPage(shown, looked.last().map(Mark::behind));
    }
}
