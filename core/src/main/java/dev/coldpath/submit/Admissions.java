package dev.coldpath.submit;

/// Admits questions. Lock, job row and counters are written together or not at all, so that under any interleaving
/// one question has one job and no limit is exceeded.
public interface Admissions {
    /// Decides with [Deciding] on what is stored at this instant. Repeating a call whose answer was lost finds the job
    /// it made: with the same id `Admitted`, with another `Joined`. A lock past its time whose job is over or gone
    /// obstructs nobody: the decision is made as if it were free.
    Decision decide(Submission submission, Limits limits);

    /// The same, for who does not ask what is left.
    default Admission admit(Submission submission, Limits limits) {
        return decide(submission, limits).admission();
    }
}
