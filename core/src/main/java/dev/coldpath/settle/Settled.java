package dev.coldpath.settle;

import dev.coldpath.job.Job;

/// The outcome of a settlement.
public sealed interface Settled {
    /// This side ended the job, now or in an earlier try whose answer was lost; every effect happened with it.
    record Won(Job job) implements Settled {}

    /// Another side had ended it.
    record Lost(Job job) implements Settled {}

    /// The row is not any more what was seen: decide again on what is stored now. It says nothing of the gate.
    record Moved() implements Settled {}

    /// The charge was to go back, and the gate turned out to be open: the job has started.
    record GateOpen() implements Settled {}

    /// There is no such job; nothing was created.
    record Gone() implements Settled {}
}
