package dev.coldpath.testkit.simulation;

import static dev.coldpath.testkit.simulation.Violation.unless;

import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.job.JobState.Open;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.JobState.Running;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.job.ResultRef.Place;
import dev.coldpath.job.ResultRef.Scored;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlement.Side;
import java.time.Instant;
import java.util.Optional;

/// An end that was just written, to be judged: a success has its result, and what a failure says has happened.
///
/// @param before the row until then
/// @param newest the attempt that holds the job
/// @param worker the attempt whose worker ends it, if one does
/// @param run how the engine's run really stands
/// @param record what the run really recorded
/// @param recordSeen whether that was there before the side that ends the job began to look
record Ending(
        Job before,
        Settlement by,
        Optional<Fence> newest,
        Optional<Fence> worker,
        RunState run,
        Optional<ScoreRef> record,
        boolean recordSeen) {
    void check() {
        switch (by.next()) {
            case Succeeded(Open _, Instant _, Scored(var domain, Instant at)) ->
                unless(
                        record.equals(Optional.of(new ScoreRef(domain, at))),
                        "I-18",
                        by,
                        ": succeeded with another record than ",
                        record);
            case Succeeded(Open _, Instant at, Kept(Fence fence, Place _, String _, int _, boolean _)) -> {
                unless(newest.equals(Optional.of(fence)), "I-8", by, ": ended by an old fence, newest ", newest);
                unless(!Terms.overdue(before, at), "L-1", by, ": its work took too long and counts");
            }
            case Failed(Open _, Instant at, var failure) -> {
                unless(!recordSeen, "J-20", by, ": failed though its record was there");
                unless(holds(failure.reason(), at), "true reason", by, ": before ", before, ", run ", run);
            }
        }
        unless(
                by.side() != Side.WORKER || worker.isEmpty() || worker.equals(newest),
                "I-8",
                by,
                ": ended by a worker whose job it no longer is, newest ",
                newest);
    }

    private boolean holds(Reason reason, Instant at) {
        return switch (reason) {
            case START_FAILED -> untouched();
            case START_DEADLINE -> untouched() && Terms.tooLateToStart(before, at);
            case DEADLINE -> Terms.overdue(before, at) || run == RunState.TIMED_OUT;
            case PIPELINE_FAILED -> run == RunState.FAILED || by.side() == Side.WORKER;
            case ABORTED -> run == RunState.ABORTED || by.side() == Side.OPERATOR;
            case CANCELLED -> by.side() == Side.CANCEL;
            case NO_RECORD -> by.side() == Side.PIPELINE || run == RunState.SUCCEEDED;
            case WORKER_LOST ->
                before.state() instanceof Running running
                        && running.attempt().number() == Terms.ATTEMPTS
                        && Terms.lost(before, at);
            case WORKER_CRASHED -> before.state() instanceof Queued || Terms.lost(before, at);
        };
    }

    private boolean untouched() {
        return before.state() instanceof Queued && by.refund();
    }
}
