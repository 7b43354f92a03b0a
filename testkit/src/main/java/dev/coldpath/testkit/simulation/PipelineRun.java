package dev.coldpath.testkit.simulation;

import dev.coldpath.domain.Domain;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.score.ScoreInput;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Finding;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// One execution of the scoring pipeline: enters through the gate, records what it found, settles its job. A task that
/// fails is tried again, also beside itself; one whose execution ended goes on until it is through.
final class PipelineRun {
    private static final int TRIES = 3;
    private static final int[] WORK_SECONDS = {0, 2, 10, 40, 85, 200};

    private final Engine engine;
    private final Ports ports;
    private final SettleJob settle;
    private final Machine machine;
    private final Job job;

    PipelineRun(Engine engine, Ports ports, SettleJob settle, Machine machine, Job job) {
        this.engine = engine;
        this.ports = ports;
        this.settle = settle;
        this.machine = machine;
        this.job = job;
    }

    private enum End {
        DONE,
        GONE,
        BROKEN
    }

    private interface Task {
        End run(Actor actor);
    }

    void run(Actor actor) {
        End end = tried(actor, this::discover);
        if (end == End.DONE) {
            actor.pause(WORK_SECONDS[actor.chance().nextInt(WORK_SECONDS.length)] * 1_000L);
            end = breaks() ? End.BROKEN : tried(actor, this::score);
        }
        machine.end(job.id(), end == End.DONE ? RunState.SUCCEEDED : RunState.FAILED);
    }

    /// What is in the world about a job does not change from one try to the next.
    private boolean breaks() {
        return Math.floorMod(job.id().hashCode(), 12) == 0;
    }

    private boolean enough() {
        return Math.floorMod(job.id().hashCode(), 5) != 0;
    }

    private End tried(Actor actor, Task task) {
        for (int attempt = 0; attempt < TRIES && machine.runs(job.id()); attempt++) {
            try {
                actor.begins();
                return task.run(actor);
            } catch (StoreDown | Crash _) {
                actor.pause(2_000L << attempt);
            }
        }
        return End.BROKEN;
    }

    private End discover(Actor actor) {
        return switch (ports.gate().enter(job.id(), actor.now())) {
            case ENTERED, INSIDE -> End.DONE;
            case SHUT -> End.GONE;
        };
    }

    private End score(Actor actor) {
        JobId id = job.id();
        if (ports.jobs().find(id).filter(Job::open).isEmpty()) {
            return End.GONE;
        }
        if (!enough()) {
            settle.withoutRecord(id, actor.now());
            return End.DONE;
        }
        Domain domain = ScoreInput.of(job).domain();
        Optional<ScoreRef> before = ports.records().ofRun(domain, id);
        ScoreRef record = before.isPresent() ? before.get() : record(actor, domain);
        settle.succeeded(id, record, actor.now());
        return End.DONE;
    }

    private ScoreRef record(Actor actor, Domain domain) {
        Finding finding = Finding.about(domain).by(job.id()).at(actor.now().truncatedTo(ChronoUnit.SECONDS));
        return ports.record(job.id(), () -> finding.record(engine));
    }
}
