package dev.coldpath.lambda.upkeep;

import dev.coldpath.admin.DeadLetter;
import dev.coldpath.admin.DeadLetterId;
import dev.coldpath.admin.LetterQueue;
import dev.coldpath.aws.sfn.StatusChange;
import dev.coldpath.aws.sqs.Message;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobStore;
import dev.coldpath.lambda.upkeep.LetterLog.End;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Settlement.Side;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// Does with a message what could not be done in all its tries: with an event that a run is over, also when EventBridge
/// could not deliver it, and with one that named a job to a worker. It does not believe the letter, which may be
/// hours old, but looks at the job. It asks about a run, within the budget for such questions, and the letter stays
/// until that is over; a job that no worker holds has failed. A letter that is done with is kept for the operator.
record DeadLetters(JobStore jobs, Ends ends, dev.coldpath.admin.DeadLetters letters, LetterLog log, InstantSource time)
        implements Consumer<Message> {
    /// The two ways to end a job here: by what its run came to, and because nobody could work on it.
    record Ends(Probe probe, SettleJob settle) {}

    @Override
    public void accept(Message letter) {
        Optional<JobId> named = JobId.parse(letter.body());
        if (named.isPresent()) {
            accept(letter, LetterQueue.JOBS, named, named.flatMap(jobs::find).map(this::given));
            return;
        }
        Optional<StatusChange> change = StatusChange.read(letter.body());
        Optional<JobId> id = change.flatMap(StatusChange::job);
        Optional<End> end = change.isEmpty()
                ? Optional.of(End.UNREADABLE)
                : id.flatMap(jobs::find).map(this::end);
        accept(letter, LetterQueue.EVENTS, id, end);
    }

    private void accept(Message letter, LetterQueue queue, Optional<JobId> id, Optional<End> known) {
        End end = known.orElse(End.NO_JOB);
        store(letter, queue, id, end);
        log.left(letter.id(), id, end);
    }

    private void store(Message letter, LetterQueue queue, Optional<JobId> job, End end) {
        letters.store(new DeadLetter(
                new DeadLetterId(queue, letter.sentAt(), letter.id()),
                job,
                end.word(),
                letter.body(),
                Optional.empty()));
    }

    /// A job that workers could not even begin with, or were cut off from, is given up. Whose lease is alive goes on,
    /// and whoever moved it meanwhile has it: the reconciler looks after both.
    private End given(Job job) {
        if (!job.open()) {
            return End.OVER;
        }
        Instant now = time.instant();
        boolean held = job.state() instanceof JobState.Running running
                && !running.attempt().lost(now);
        if (held || !job.kind().claimed()) {
            return End.HELD;
        }
        return ends.settle()
                .abandoned(job, Failure.of(Reason.WORKER_CRASHED), Side.DEAD_LETTER, now)
                .map(_ -> End.SETTLED)
                .orElse(End.HELD);
    }

    private End end(Job job) {
        if (!job.open()) {
            return End.OVER;
        }
        if (ends.probe().settleIfEnded(job, Side.EVENT, time.instant()).open()) {
            throw new StillOpen(job.id());
        }
        return End.SETTLED;
    }
}
