package dev.coldpath.testkit.simulation;

import static dev.coldpath.testkit.simulation.Violation.unless;

import dev.coldpath.job.Charge;
import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.JobState.Running;
import dev.coldpath.job.JobState.Settled;
import dev.coldpath.settle.DueJobs.DueRow;
import dev.coldpath.settle.Settlement;
import dev.coldpath.work.Claim;
import dev.coldpath.work.Claim.Busy;
import dev.coldpath.work.Claim.Claimed;
import dev.coldpath.work.Claim.Closed;
import dev.coldpath.work.Claim.Gone;
import dev.coldpath.work.Claim.Late;
import dev.coldpath.work.Claim.Spent;
import java.time.Instant;
import java.util.Optional;

/// What really happened to one job, step by step, and so what its row must look like.
final class Tale {
    private static final long NEVER = Long.MAX_VALUE;

    private final Job first;
    private Job last;
    private Gate gate = Gate.NONE;
    private Optional<Fence> newest = Optional.empty();
    private Optional<String> settledBy = Optional.empty();
    private long recorded = NEVER;
    private Instant dueAt;
    private Instant nextProbe = Instant.MIN;

    enum Gate {
        NONE,
        OPEN,
        SHUT
    }

    Tale(Job admitted) {
        first = admitted;
        last = admitted;
        dueAt = Terms.firstLook(admitted);
    }

    Job first() {
        return first;
    }

    /// The row as it must be now.
    Job last() {
        return last;
    }

    boolean open() {
        return last.open();
    }

    /// Whether anybody was ever let in to work on it.
    boolean started() {
        return gate == Gate.OPEN || newest.isPresent();
    }

    boolean shut() {
        return gate == Gate.SHUT;
    }

    void recorded(long step) {
        recorded = Math.min(recorded, step);
    }

    boolean recordedBefore(long step) {
        return recorded < step;
    }

    void entered() {
        unless(gate == Gate.NONE, "I-7", first.id(), ": entered, its gate ", gate);
        unless(open(), "I-10", first.id(), ": entered after its end");
        gate = Gate.OPEN;
    }

    void inside() {
        unless(gate == Gate.OPEN, "I-7", first.id(), ": inside, its gate ", gate);
    }

    void keptOut() {
        unless(gate == Gate.SHUT, "I-7", first.id(), ": kept out, its gate ", gate);
    }

    /// The row as it is stored now.
    void standsAs(Optional<Job> row) {
        unless(row.isPresent(), "I-1", first.id(), ": its row is gone");
        unless(row.get().equals(last), open() ? "I-14" : "I-10", "row ", row.get(), " but was ", last);
    }

    void postponed(DueRow seen, Instant next, boolean moved) {
        unless(moved == (open() && seen.dueAt().equals(dueAt)), "J-19", seen, ": moved: ", moved, ", due at ", dueAt);
        dueAt = moved ? next : dueAt;
    }

    void reserved(Instant now, Instant next, boolean mine) {
        unless(
                mine == (open() && !nextProbe.isAfter(now)),
                "J-21",
                last,
                ": reserved: ",
                mine,
                ", not before ",
                nextProbe);
        nextProbe = mine ? next : nextProbe;
    }

    /// A worker asked for it.
    void claimed(Fence fence, Instant now, Claim answer) {
        boolean mine = newest.equals(Optional.of(fence));
        switch (answer) {
            case Claimed(Job job) -> {
                unless(open(), "I-10", first.id(), ": claimed after its end");
                if (!mine) {
                    mayBeTaken(now);
                    takenBy(fence, job);
                }
            }
            case Busy() -> unless(open() && !mine && !lost(now) && !queued(), "I-8", last, ": busy at ", now);
            case Spent(Job job) -> {
                unless(job.equals(last) && lost(now) && attempts() >= Terms.ATTEMPTS, "I-9", last, ": spent");
            }
            case Late(Job job) -> unless(job.equals(last) && late(now), "I-9", last, ": late at ", now);
            case Closed() -> unless(!open(), "I-10", last, ": closed");
            case Gone() -> throw new Violation("I-1", first.id() + ": gone for its worker");
        }
    }

    private void mayBeTaken(Instant now) {
        unless(!late(now), "L-1", last, ": claimed too late, at ", now);
        unless(queued() || lost(now), "I-8", last, ": claimed in somebody's lease, at ", now);
        unless(attempts() < Terms.ATTEMPTS, "I-9", last, ": claimed once too often");
    }

    private void takenBy(Fence fence, Job job) {
        unless(
                job.state() instanceof Running running
                        && running.attempt().fence().equals(fence)
                        && running.attempt().number() == attempts() + 1,
                "I-9",
                "claimed as ",
                job,
                " after ",
                last);
        unless(job.version() == last.version() + (queued() ? 1 : 0), "I-14", "version of ", job, " after ", last);
        last = job;
        newest = Optional.of(fence);
    }

    /// A worker said it is alive.
    void beaten(Fence fence, Instant until, boolean heard) {
        boolean owner = open() && newest.equals(Optional.of(fence));
        unless(heard == owner, "I-8", last, ": heartbeat of ", fence, " heard: ", heard);
        if (heard && last.state() instanceof Running running) {
            last = last.heard(running.heard(until));
        }
    }

    /// A side ended it, for the first time or so it believes.
    void won(Settlement settlement, Job row) {
        if (settledBy.isPresent()) {
            unless(settledBy.get().equals(settlement.settledBy()), "I-11", row, ": ended twice, ", settledBy.get());
            return;
        }
        unless(row.state() instanceof Settled && row.version() == last.version() + 1, "I-14", row, " after ", last);
        boolean unpaid = row.state() instanceof Failed && !started();
        unless(returned(row) == unpaid, "I-7", row, ": started ", started(), ", returned ", returned(row));
        if (unpaid && !row.kind().claimed()) {
            gate = Gate.SHUT;
        }
        settledBy = Optional.of(settlement.settledBy());
        Job expected = new Job(
                first.id(),
                first.scope(),
                first.key(),
                first.kind(),
                first.hash(),
                first.input(),
                first.apart(),
                first.schedule(),
                unpaid ? first.charge().returned() : first.charge(),
                settlement.next(),
                last.version() + 1,
                first.targets(),
                first.metadata());
        unless(row.equals(expected), "I-11", row, " but was to be ", expected);
        last = row;
    }

    static boolean returned(Job job) {
        return job.charge().standing() == Charge.Standing.RETURNED;
    }

    private boolean queued() {
        return last.state() instanceof Queued;
    }

    private boolean late(Instant now) {
        return Terms.overdue(last, now) || Terms.tooLateToStart(last, now);
    }

    private boolean lost(Instant now) {
        return Terms.lost(last, now);
    }

    private int attempts() {
        return last.state() instanceof Running running ? running.attempt().number() : 0;
    }

    Optional<Fence> newest() {
        return newest;
    }
}
