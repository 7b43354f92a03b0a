package dev.coldpath.settle;

import dev.coldpath.job.Job;
import dev.coldpath.job.JobState;
import java.util.Locale;

/// A request to end a job, with the row that the requesting side saw.
///
/// @param seen the row as read; the write holds only if its state is still that one
/// @param id the same for every repetition of this wish, so that a side whose answer was lost knows its own win
/// @param next the state to end in
/// @param refund true: the job never started, so the charge is returned, and the gate of a job that enters through
///     one is shut, in the same transaction
public record Settlement(Job seen, String id, Side side, JobState.Settled next, boolean refund) {
    /// Who learned of the end.
    public enum Side {
        PIPELINE,
        WORKER,
        EVENT,
        POLL,
        RECONCILER,
        SUBMIT,
        CANCEL,
        DEAD_LETTER,
        OPERATOR
    }

    /// What the row remembers of its end.
    public String settledBy() {
        return side.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
