package dev.coldpath.submit;

import dev.coldpath.job.Charge;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.Schedule;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.submit.Admission.Cached;
import dev.coldpath.submit.Admission.Joined;
import dev.coldpath.submit.Admission.Obstructed;
import dev.coldpath.submit.Admission.Refused;
import dev.coldpath.submit.Refusal.NoColdRuns;
import dev.coldpath.submit.Refusal.NoForceFresh;
import dev.coldpath.submit.Refusal.OverQuota;
import dev.coldpath.submit.Refusal.Quota;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// What admission decides, as a pure function of what is stored, the submission and the limits. Both engines call it
/// inside their atomic step, so the order of the questions exists once.
public final class Deciding {
    /// How far a lock outlives its job's deadline, so that the reconciler always comes first.
    public static final Duration LOCK_GRACE = Duration.ofSeconds(60);

    private Deciding() {}

    /// What bears on one submission.
    public record Stored(Lock lock, Usage usage, Optional<ScoreRecord> latest) {}

    public sealed interface Verdict {
        /// Change nothing and answer this.
        record Answer(Admission admission) implements Verdict {}

        /// Write these three together, each on the condition that what was read is still stored, then answer
        /// `Admitted`.
        record Write(Job job, Lock lock, Usage usage) implements Verdict {}
    }

    public static Verdict decide(Stored stored, Submission submission, Limits limits) {
        Optional<Admission> shortcut = withoutRunning(stored, submission, limits);
        if (shortcut.isPresent()) {
            return new Verdict.Answer(shortcut.get());
        }
        Usage usage = stored.usage().at(submission.now());
        Optional<Refusal> refusal = refuse(usage, limits);
        if (refusal.isPresent()) {
            return new Verdict.Answer(new Refused(refusal.get()));
        }
        return admit(stored.lock(), usage, submission);
    }

    /// Fresh means younger than the window; at exactly the window it is stale.
    public static boolean fresh(ScoreRecord record, Duration window, Instant now) {
        return now.isBefore(record.scoredAt().plus(window));
    }

    private static Optional<Admission> withoutRunning(Stored stored, Submission submission, Limits limits) {
        if (submission.forceFresh() && !limits.forceFresh()) {
            return Optional.of(new Refused(new NoForceFresh(limits.plan())));
        }
        if (!submission.forceFresh()) {
            Optional<ScoreRecord> fresh =
                    stored.latest().filter(latest -> fresh(latest, limits.freshness(), submission.now()));
            if (fresh.isPresent()) {
                return Optional.of(new Cached(fresh.get()));
            }
        }
        return stored.lock()
                .active()
                .map(active -> active.until().isAfter(submission.now())
                        ? new Joined(active.job())
                        : new Obstructed(active.job()));
    }

    private static Optional<Refusal> refuse(Usage usage, Limits limits) {
        if (!limits.coldRuns()) {
            return Optional.of(new NoColdRuns(limits.plan()));
        }
        if (limits.coldPerMonth().isPresent()
                && usage.cold() >= limits.coldPerMonth().getAsInt()) {
            Instant reset = usage.month()
                    .plusMonths(1)
                    .atDay(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            return Optional.of(new OverQuota(Quota.COLD_MONTH, Duration.between(usage.lastAt(), reset)));
        }
        return Optional.empty();
    }

    private static Verdict admit(Lock lock, Usage usage, Submission submission) {
        Schedule schedule = Schedule.of(submission.kind(), submission.now());
        Job job = new Job(
                submission.id(),
                submission.scope(),
                submission.key(),
                submission.kind(),
                submission.hash(),
                submission.input(),
                schedule,
                Charge.in(usage.month()),
                new Queued(),
                1);
        Lock.Active active = new Lock.Active(job.id(), schedule.deadline().plus(LOCK_GRACE));
        return new Verdict.Write(job, new Lock(Optional.of(active), lock.done()), usage.charged());
    }
}
