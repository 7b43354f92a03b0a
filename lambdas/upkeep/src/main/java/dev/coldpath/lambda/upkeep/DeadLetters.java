package dev.coldpath.lambda.upkeep;

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
/// with when its job is over, and a job has a deadline: so none stays.
record DeadLetters(JobStore jobs, Probe probe, LetterLog log, InstantSource time) implements Consumer<Message> {
    @Override
    public void accept(Message letter) {
        Optional<StatusChange> change = StatusChange.read(letter.body());
        Optional<JobId> id = change.flatMap(StatusChange::job);
        Optional<Job> job = id.flatMap(jobs::find);
        log.left(
                letter.id(),
                id,
                change.isEmpty() ? End.UNREADABLE : job.map(this::end).orElse(End.NO_JOB));
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
