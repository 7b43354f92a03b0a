package dev.coldpath.testkit.simulation;

import dev.coldpath.job.Fence;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// One simulated process: a thread that runs only while it holds the baton, and gives it back wherever it waits. Its
/// chance is its own, so that leaving out somebody else changes little of what it does.
final class Actor {
    private static final int MOST_SKEWED = 1_000;

    private final Scheduler scheduler;
    private final String name;
    private final SplittableRandom chance;
    private final long skew;
    private final Thread thread;
    private volatile Thread waiting = Thread.currentThread();
    private volatile boolean running;
    private volatile boolean over;
    private boolean begun;
    private boolean killed;
    private long since;
    private final Set<String> rights = new HashSet<>();
    private Optional<Fence> fence = Optional.empty();

    /// The world is over.
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    Actor(Scheduler scheduler, String name, SplittableRandom chance, Consumer<Actor> body) {
        this.scheduler = scheduler;
        this.name = name;
        this.chance = chance;
        this.skew = chance.nextInt(4) == 0 ? chance.nextInt(-MOST_SKEWED, MOST_SKEWED + 1) : 0;
        this.thread = Thread.ofVirtual().unstarted(() -> live(body));
    }

    String name() {
        return name;
    }

    SplittableRandom chance() {
        return chance;
    }

    boolean tosses(int percent) {
        return chance.nextInt(100) < percent;
    }

    /// This process's clock, which may differ from the others'.
    Instant now() {
        return Instant.ofEpochMilli(scheduler.now() + skew);
    }

    /// Notes that a use case begins here.
    void begins() {
        since = scheduler.steps();
        rights.clear();
    }

    /// The step in which the use case at work began.
    long since() {
        return since;
    }

    /// Works from now on under this fence.
    void holds(Fence mine) {
        fence = Optional.of(mine);
    }

    void letsGo() {
        fence = Optional.empty();
    }

    Optional<Fence> fence() {
        return fence;
    }

    /// This process has, or has not, got the right to do that once.
    void mayOnly(boolean mine, String what) {
        if (mine) {
            rights.add(what);
        } else {
            rights.remove(what);
        }
    }

    /// Uses a right up. False: it had none.
    boolean uses(String right) {
        return rights.remove(right);
    }

    /// Gives the baton away for so long.
    void pause(long millis) {
        scheduler.at(scheduler.now() + millis, () -> scheduler.resume(this));
        rest();
    }

    void sleepUntil(Instant when) {
        pause(Math.max(0, when.toEpochMilli() - scheduler.now()));
    }

    /// Gives the baton away until somebody resumes this actor.
    void rest() {
        running = false;
        LockSupport.unpark(waiting);
        while (!running) {
            LockSupport.park(this);
        }
        if (killed) {
            throw new Killed();
        }
    }

    /// Takes the caller's baton and returns when it is given back.
    void run() {
        waiting = Thread.currentThread();
        running = true;
        if (begun) {
            LockSupport.unpark(thread);
        } else {
            begun = true;
            thread.start();
        }
        while (running) {
            LockSupport.park(this);
        }
    }

    void kill() {
        if (begun && !over) {
            killed = true;
            run();
        }
    }

    private void live(Consumer<Actor> body) {
        try {
            body.accept(this);
        } catch (Crash | Killed _) {
            // that was its end
            over = true;
        } catch (RuntimeException | Error e) {
            scheduler.broke(e);
        }
        over = true;
        running = false;
        LockSupport.unpark(waiting);
    }
}
