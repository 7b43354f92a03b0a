package dev.coldpath.submit;

import dev.coldpath.hook.Target;
import dev.coldpath.job.Charge;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.Schedule;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.submit.Admission.Cached;
import dev.coldpath.submit.Admission.CachedJob;
import dev.coldpath.submit.Admission.Joined;
import dev.coldpath.submit.Admission.Obstructed;
import dev.coldpath.submit.Admission.Refused;
import dev.coldpath.submit.Admission.Replayed;
import dev.coldpath.submit.Refusal.KeyReused;
import dev.coldpath.submit.Refusal.NoForceFresh;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What admission decides, as a pure function of what is stored, the submission and the limits. Both engines call it
/// inside their atomic step, so the order of the questions exists once.
public final class Deciding {
    /// How far a lock outlives its job's deadline, so that the reconciler always comes first.
    public static final Duration LOCK_GRACE = Duration.ofSeconds(60);

    private Deciding() {}

    /// What bears on one submission.
    ///
    /// @param scope what the scope was charged
    /// @param key what the key was charged
    /// @param targets who a new job's end is to be told to
    public record Stored(
            Lock lock,
            Usage scope,
            Usage key,
            Optional<ScoreRecord> latest,
            Optional<Replay> replay,
            List<Target> targets) {
        /// The same once the lock's holder is known to be over or gone.
        public Stored freed() {
            return new Stored(lock.freed(), scope, key, latest, replay, targets);
        }

        /// What is left of the limits while nothing is charged.
        public Allowance left(Instant now, Limits limits) {
            return Allowance.of(now, scope, key, limits);
        }
    }

    public sealed interface Verdict {
        /// Change nothing and answer this.
        record Answer(Admission admission) implements Verdict {}

        /// Write all of these together, each on the condition that what was read is still stored, then answer
        /// `Admitted`.
        ///
        /// @param lock absent: the job takes none
        /// @param key absent: nothing about the key is counted
        /// @param replay absent: the submission brought no idempotency key
        record Write(Job job, Optional<Lock> lock, Usage scope, Optional<Usage> key, Optional<Replay> replay)
                implements Verdict {
            /// What is left of the limits once this is written.
            public Allowance left(Stored seen, Limits limits) {
                return Allowance.of(scope.lastAt(), scope, key.orElse(seen.key()), limits);
            }
        }
    }

    public static Verdict decide(Stored stored, Submission submission, Limits limits) {
        Optional<Admission> answer = replay(stored, submission)
                .or(() -> forbidden(submission, limits))
                .or(() -> cached(stored, submission, limits))
                .or(() -> inFlight(stored, submission));
        if (answer.isPresent()) {
            return new Verdict.Answer(answer.get());
        }
        Counted counted = Counted.at(submission.now(), stored.scope(), stored.key());
        return counted.refusal(limits)
                .<Verdict>map(refusal -> new Verdict.Answer(new Refused(refusal)))
                .orElseGet(() -> admit(stored, counted, submission, limits));
    }

    /// Fresh means younger than the window; at exactly the window it is stale.
    public static boolean fresh(Instant made, Duration window, Instant now) {
        return now.isBefore(made.plus(window));
    }

    private static Optional<Admission> replay(Stored stored, Submission submission) {
        return submission
                .once()
                .flatMap(once -> stored.replay()
                        .filter(replay -> replay.live(submission.now()))
                        .map(replay -> replay.fingerprint().equals(once.fingerprint())
                                ? new Replayed(replay.answer())
                                : new Refused(new KeyReused())));
    }

    private static Optional<Admission> forbidden(Submission submission, Limits limits) {
        return submission.asking() != Asking.USUAL && !limits.forceFresh()
                ? Optional.of(new Refused(new NoForceFresh(limits.plan())))
                : Optional.empty();
    }

    private static Optional<Admission> cached(Stored stored, Submission submission, Limits limits) {
        if (submission.asking() != Asking.USUAL) {
            return Optional.empty();
        }
        Instant now = submission.now();
        if (submission.question().domain().isPresent()) {
            return stored.latest()
                    .filter(latest -> fresh(latest.scoredAt(), limits.freshness(), now))
                    .map(Cached::new);
        }
        return stored.lock()
                .done()
                .filter(done -> fresh(done.at(), limits.freshness(), now))
                .map(done -> new CachedJob(done.job()));
    }

    private static Optional<Admission> inFlight(Stored stored, Submission submission) {
        return stored.lock()
                .active()
                .filter(_ -> submission.asking() != Asking.APART)
                .map(active -> active.until().isAfter(submission.now())
                        ? new Joined(active.job())
                        : new Obstructed(active.job()));
    }

    private static Verdict admit(Stored stored, Counted counted, Submission submission, Limits limits) {
        Question question = submission.question();
        Optional<Usage> key = counted.keyCharged(limits.caps());
        Schedule schedule = Schedule.of(question.kind(), submission.now())
                .within(submission.patience().start(), submission.patience().total());
        Job job = new Job(
                submission.id(),
                submission.scope(),
                submission.key(),
                question.kind(),
                question.hash(),
                question.input(),
                submission.asking() == Asking.APART,
                schedule,
                Charge.at(counted.clock(), key.isPresent()),
                new Queued(),
                1,
                submission.toTell(stored.targets()),
                submission.metadata());
        return new Verdict.Write(
                job,
                job.apart()
                        ? Optional.empty()
                        : Optional.of(
                                stored.lock().taken(job.id(), job.deadline().plus(LOCK_GRACE))),
                counted.scopeCharged(limits.caps()),
                key,
                submission
                        .once()
                        .map(once -> Replay.of(once, new Replay.Answer.Accepted(job.id(), false), submission.now())));
    }
}
