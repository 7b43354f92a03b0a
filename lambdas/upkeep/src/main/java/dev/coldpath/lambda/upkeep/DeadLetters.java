package dev.coldpath.lambda.upkeep;

import dev.coldpath.admin.DeadLetter;
import dev.coldpath.admin.DeadLetterId;
import dev.coldpath.admin.LetterQueue;
import dev.coldpath.aws.sfn.StatusChange;
import dev.coldpath.aws.sqs.Message;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobStore;
import dev.coldpath.lambda.upkeep.LetterLog.End;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.Settlement.Side;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// Does with a message what could not be done in five tries: with an event that a run is over, also when EventBridge
/// could not deliver it, and with one that named a job to a worker. It does not believe
/// the letter, which may be hours old, but asks about the run, within the budget for such questions. A letter is done
/// with when its job is over, and a job has a deadline: so none stays. It is then kept for the operator.
record DeadLetters(JobStore jobs, Probe probe, dev.coldpath.admin.DeadLetters graves, LetterLog log, InstantSource time)
        implements Consumer<Message> {
    @Override
    public void accept(Message letter) {
        Optional<JobId> named = JobId.parse(letter.body());
        if (named.isPresent()) {
            accept(letter, LetterQueue.JOBS, named, named.flatMap(jobs::find).map(DeadLetters::over));
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
        bury(letter, queue, id, end);
        log.left(letter.id(), id, end);
    }

    private void bury(Message letter, LetterQueue queue, Optional<JobId> job, End end) {
        graves.bury(new DeadLetter(
                new DeadLetterId(queue, letter.sentAt(), letter.id()),
                job,
                end.word(),
                letter.body(),
                Optional.empty()));
    }

    /// Nobody but the clock ends a job that no worker could: the reconciler sees to that.
    private static End over(Job job) {
        if (job.open()) {
            throw new StillOpen(job.id());
        }
        return End.OVER;
    }

    private End end(Job job) {
        if (!job.open()) {
            return End.OVER;
        }
        if (probe.settleIfEnded(job, Side.EVENT, time.instant()).open()) {
            throw new StillOpen(job.id());
        }
        return End.SETTLED;
    }
}
