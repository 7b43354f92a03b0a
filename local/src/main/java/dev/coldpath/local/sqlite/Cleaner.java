package dev.coldpath.local.sqlite;

import dev.coldpath.admin.AuditRow;
import dev.coldpath.admin.DeadLetter;
import dev.coldpath.job.Job;
import dev.coldpath.job.Kind;
import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.webhook.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Deletes rows whose time is over, a day late, so that no question that began before meets a row half gone. No answer
/// depends on it: whoever reads compares the row's times with the clock. Rows are looked for beside the writer, which
/// then deletes so few at a time that nobody waits long behind it.
public final class Cleaner {
    static final int MOST_TOGETHER = 1_000;
    private static final Duration LATE = Duration.ofDays(1);
    /// No job is over for good earlier than so long after it was made.
    private static final Duration EVERY_JOB = Arrays.stream(Kind.values())
            .map(Kind::answersFor)
            .min(Comparator.naturalOrder())
            .orElseThrow();

    private static final List<Sweep> SWEEPS = List.of(
            new Sweep("results", Duration.ZERO, CleanRows.RESULTS, 2, CleanRows.DELETE_RESULT),
            new Sweep("idempotency keys", Duration.ZERO, CleanRows.REPLAYS, 1, CleanRows.DELETE_REPLAY),
            new Sweep("deliveries", Delivery.KEPT, CleanRows.DELIVERIES, 1, CleanRows.DELETE_DELIVERY),
            new Sweep("audit", AuditRow.KEPT, CleanRows.AUDIT, 1, CleanRows.DELETE_AUDIT),
            new Sweep("dead letters", DeadLetter.KEPT, CleanRows.LETTERS, 3, CleanRows.DELETE_LETTER),
            new Sweep("snapshots", Snapshot.KEPT, CleanRows.SNAPSHOTS, 1, CleanRows.DELETE_SNAPSHOT),
            new Sweep("buckets", TokenBuckets.KEPT, CleanRows.BUCKETS, 1, CleanRows.DELETE_BUCKET));

    private final Database database;

    Cleaner(Database database) {
        this.database = database;
    }

    /// Rows of one kind that a time alone decides about.
    ///
    /// @param kept how long after that time they stay
    /// @param find takes the time before which a row is over, and how many are wanted
    /// @param columns how many the finder reads, which name a row
    /// @param delete takes that time and those columns
    private record Sweep(String what, Duration kept, String find, int columns, String delete) {}

    /// Deletes up to a thousand rows of each kind.
    ///
    /// @return whether there may be more
    public boolean pass(Instant now) {
        boolean more = jobs(now);
        for (Sweep sweep : SWEEPS) {
            more |= sweep(sweep, now);
        }
        return more;
    }

    private boolean sweep(Sweep sweep, Instant now) {
        String subject = "cleaning: " + sweep.what();
        long before = now.minus(sweep.kept()).minus(LATE).toEpochMilli();
        List<Object[]> over = database.read(
                subject,
                session -> session.all(
                        sweep.find(),
                        row -> {
                            Object[] values = new Object[sweep.columns() + 1];
                            values[0] = before;
                            for (int i = 1; i < values.length; i++) {
                                values[i] = row.getObject(i);
                            }
                            return values;
                        },
                        before,
                        MOST_TOGETHER));
        if (over.isEmpty()) {
            return false;
        }
        int deleted = database.note(subject, session -> {
            int rows = 0;
            for (Object[] values : over) {
                rows += session.update(sweep.delete(), values);
            }
            return rows;
        });
        return deleted == MOST_TOGETHER;
    }

    /// A job, and with it whatever else is kept for it alone. Its row is what tells that it expired, as long as that is
    /// told, so it goes once it answers as if it had never been.
    private boolean jobs(Instant now) {
        String subject = "cleaning: jobs";
        List<Job> over = database.read(
                subject,
                session -> new ArrayList<>(
                        JobRows.over(session, oldest(now.minus(EVERY_JOB).minus(LATE)), MOST_TOGETHER)));
        boolean full = over.size() == MOST_TOGETHER;
        over.removeIf(job -> job.open() || !job.purged(now.minus(LATE)));
        if (over.isEmpty()) {
            return false;
        }
        database.note(subject, session -> {
            for (Job job : over) {
                CleanRows.delete(session, job);
            }
            return over;
        });
        return full;
    }

    /// Ids begin with the moment they were made in: every job's of that moment or later is not less than this.
    private static String oldest(Instant from) {
        return new UUID(from.toEpochMilli() << 16, 0).toString();
    }
}
