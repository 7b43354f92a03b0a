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

/// Does with an event what could not be done in five tries, or what EventBridge could not deliver. It does not believe
/// the letter, which may be hours old, but asks about the run, within the budget for such questions. A letter is done
/// with when its job is over, and a job has a deadline: so none stays. It is then kept for the operator.
record DeadLetters(JobStore jobs, Probe probe, dev.coldpath.admin.DeadLetters graves, LetterLog log, InstantSource time)
        implements Consumer<Message> {
    @Override
    public void accept(Message letter) {
        Optional<StatusChange> change = StatusChange.read(letter.body());
        Optional<JobId> id = change.flatMap(StatusChange::job);
        Optional<Job> job = id.flatMap(jobs::find);
        End end = change.isEmpty() ? End.UNREADABLE : job.map(this::end).orElse(End.NO_JOB);
        bury(letter, id, end);
        log.left(letter.id(), id, end);
    }

    private void bury(Message letter, Optional<JobId> job, End end) {
        graves.bury(new DeadLetter(
                new DeadLetterId(LetterQueue.EVENTS, letter.sentAt(), letter.id()),
                job,
                end.word(),
                letter.body(),
                Optional.empty()));
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
