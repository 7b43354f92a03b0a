package dev.coldpath.lambda.upkeep;

import dev.coldpath.aws.sfn.StatusChange;
import dev.coldpath.aws.sqs.Message;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobStore;
import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Settlement.Side;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Ends a job because an event says that its run is over. An event that is late, or twice, or of a run that was
/// nobody's job changes nothing and is done with; one that is no such event, or whose job cannot be ended now, comes
/// again.
record SettleEvents(JobStore jobs, SettleJob settle, InstantSource time) implements Consumer<Message> {
    @Override
    public void accept(Message message) {
        StatusChange change = StatusChange.read(message.body())
                .orElseThrow(() -> new IllegalArgumentException(message + ": tells of no run"));
        if (change.over()) {
            change.job().flatMap(jobs::find).ifPresent(job -> end(job, change.state()));
        }
    }

    private void end(Job job, RunState state) {
        if (settle.ended(job, state, Side.EVENT, time.instant()).open()) {
            throw new StillOpen(job.id());
        }
    }
}
