package dev.coldpath.testkit.simulation;

import static dev.coldpath.testkit.simulation.Violation.unless;

import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.settle.Settled;
import dev.coldpath.settle.Settlement;
import dev.coldpath.submit.Admission;
import dev.coldpath.submit.Submission;
import dev.coldpath.testkit.Engine;
import dev.coldpath.work.Claim;
import dev.coldpath.work.StartGate.Entry;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Sees every call that reached the store, whether or not its answer reached anybody, and judges it by what really
/// happened before. What a call touched is compared with the store after each call, everything now and then.
final class Witness {
    private static final int EVERYTHING_EVERY = 32;

    private final Engine engine;
    private final Scheduler scheduler;
    private final Map<JobId, Tale> tales = new LinkedHashMap<>();
    private final Map<JobId, ScoreRef> records = new HashMap<>();
    private final int[] openByShard = new int[DueJobs.SHARDS];
    private final Locks locks;
    private final Gatekeeper gatekeeper;
    private final Told told;
    private final Function<JobId, RunState> runs;
    private final Consumer<Job> born;
    private int calls;

    Witness(Engine engine, Scheduler scheduler, Setting setting, Function<JobId, RunState> runs, Consumer<Job> born) {
        this.engine = engine;
        this.scheduler = scheduler;
        this.locks = new Locks(engine);
        this.told = new Told(engine);
        this.gatekeeper = new Gatekeeper(engine, locks, setting, tales);
        this.runs = runs;
        this.born = born;
    }

    Optional<Tale> tale(JobId id) {
        return Optional.ofNullable(tales.get(id));
    }

    Collection<Tale> tales() {
        return tales.values();
    }

    boolean anyOpen() {
        for (int open : openByShard) {
            if (open > 0) {
                return true;
            }
        }
        return false;
    }

    boolean anyOpenIn(int shard) {
        return openByShard[shard] > 0;
    }

    Told told() {
        return told;
    }

    Gatekeeper gatekeeper() {
        return gatekeeper;
    }

    Admission admitted(Submission submission, Admission answer) {
        if (gatekeeper.judge(submission, answer)) {
            openByShard[DueJobs.shardOf(submission.id())]++;
            Job job = tale(submission.id()).orElseThrow().last();
            told.admitted(job);
            born.accept(job);
        }
        unchanged(submission.id());
        return answer;
    }

    Claim claimed(JobId id, Fence fence, Instant now, Claim answer) {
        tale(id).ifPresentOrElse(
                        tale -> tale.claimed(fence, now, answer),
                        () -> unless(answer instanceof Claim.Gone, "I-16", id, ": no such job, but ", answer));
        unchanged(id);
        return answer;
    }

    boolean beaten(JobId id, Fence fence, Instant until, boolean heard) {
        tale(id).ifPresentOrElse(
                        tale -> tale.beaten(fence, until, heard), () -> unless(!heard, "I-16", id, ": heard of"));
        unchanged(id);
        return heard;
    }

    Entry entered(JobId id, Entry entry) {
        tale(id).ifPresent(tale -> {
            switch (entry) {
                case ENTERED -> tale.entered();
                case INSIDE -> tale.inside();
                case SHUT -> tale.keptOut();
            }
        });
        return entry;
    }

    Settled settled(Settlement settlement, Settled answer) {
        JobId id = settlement.seen().id();
        Tale tale = tale(id).orElseThrow(() -> new Violation("I-16", id + ": settled though it never was"));
        if (answer instanceof Settled.Won(Job row)) {
            if (tale.open()) {
                ending(tale, settlement).check();
                tale.won(settlement, row);
                openByShard[DueJobs.shardOf(id)]--;
                locks.ended(row);
                told.ended(row);
                gatekeeper.checkCounters(row);
            } else {
                tale.won(settlement, row);
            }
        }
        if (answer instanceof Settled.Lost(Job row)) {
            tale.standsAs(Optional.of(row));
        }
        unless(!(answer instanceof Settled.Gone), "I-1", id, ": gone");
        unless(!(answer instanceof Settled.Moved) || tale.open(), "I-11", id, ": moved on though it is over");
        unless(!(answer instanceof Settled.GateOpen) || tale.started(), "I-7", id, ": its gate open, but not started");
        unchanged(id);
        return answer;
    }

    private Ending ending(Tale tale, Settlement settlement) {
        Actor actor = scheduler.current();
        return new Ending(
                tale.last(),
                settlement,
                tale.newest(),
                actor.fence(),
                runs.apply(tale.first().id()),
                Optional.ofNullable(records.get(tale.first().id())),
                tale.recordedBefore(actor.since()));
    }

    ScoreRef recorded(JobId run, ScoreRef ref) {
        unless(ref.equals(records.getOrDefault(run, ref)), "one record", run, ": recorded twice, ", ref);
        records.put(run, ref);
        tale(run).ifPresent(tale -> {
            unless(tale.started(), "I-7", run, ": recorded, but never started");
            tale.recorded(scheduler.steps());
        });
        return ref;
    }

    /// The row is stored as its tale says, and everything else too, now and then.
    void unchanged(JobId id) {
        Optional<Job> row = engine.jobs().find(id);
        tale(id).ifPresentOrElse(
                        tale -> tale.standsAs(row), () -> unless(row.isEmpty(), "I-16", id, ": a row out of nothing"));
        calls++;
        if (calls % EVERYTHING_EVERY == 0) {
            checkEverything();
        }
    }

    void checkEverything() {
        tales.values()
                .forEach(tale -> tale.standsAs(engine.jobs().find(tale.first().id())));
        locks.checkAll();
        gatekeeper.checkAllCounters();
    }

    void checkOver() {
        checkEverything();
        unless(engine.lockMismatches().isEmpty(), "J-22", "ended without a lock: ", engine.lockMismatches());
        tales.values().forEach(tale -> unless(!tale.open(), "L-1", tale.last(), ": still open"));
        locks.allFree();
        told.checkAll();
    }
}
