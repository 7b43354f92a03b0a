package dev.coldpath.testkit;

import dev.coldpath.job.Fence;
import dev.coldpath.job.JobId;
import dev.coldpath.result.Results;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Settlements;
import dev.coldpath.work.Claim;
import dev.coldpath.work.Claims;
import dev.coldpath.work.Heartbeats;
import dev.coldpath.work.Worker;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.Semaphore;

/// A worker over one engine's stores, with a clock of its own. Heartbeats come when a test asks for them.
public final class Workshop {
    private final Engine engine;
    private final Settlements settlements;
    private final SettableTime time = new SettableTime(Samples.NOON);
    private final Semaphore ready = new Semaphore(0);
    private final Semaphore wanted = new Semaphore(0);
    private final Semaphore beaten = new Semaphore(0);

    public Workshop(Engine engine) {
        this(engine, engine.settlements());
    }

    public Workshop(Engine engine, Settlements settlements) {
        this.engine = engine;
        this.settlements = settlements;
    }

    public Worker worker() {
        SettleJob settle = new SettleJob(engine.jobs(), settlements, engine.scoreRecords(), Samples::word);
        Heartbeats heartbeats = new Heartbeats(
                counted(engine.claims()),
                time,
                this::awaitWanted,
                Thread.ofVirtual().factory(),
                (_, _) -> {});
        return new Worker(engine.claims(), results(), settle, heartbeats, Samples::fence);
    }

    public Results results() {
        return new Results(
                engine.results(), engine.resultObjects(), new Results.Clocks(time, _ -> {}, new Random(1)), _ -> {});
    }

    public SettableTime time() {
        return time;
    }

    /// Moves the clock by a period and returns once the beat that was due has been answered.
    public void beat() {
        time.advance(Heartbeats.PERIOD);
        ready.acquireUninterruptibly();
        wanted.release();
        beaten.acquireUninterruptibly();
    }

    /// Returns once the last beat has been noted and the next is waited for.
    public void awaitNoted() {
        ready.acquireUninterruptibly();
        ready.release();
    }

    private void awaitWanted(Instant until) throws InterruptedException {
        ready.release();
        wanted.acquire();
    }

    private Claims counted(Claims claims) {
        return new Claims() {
            @Override
            public Claim claim(JobId id, Fence fence, Instant now) {
                return claims.claim(id, fence, now);
            }

            @Override
            public boolean beat(JobId id, Fence fence, Instant leaseUntil) {
                try {
                    return claims.beat(id, fence, leaseUntil);
                } finally {
                    beaten.release();
                }
            }
        };
    }
}
