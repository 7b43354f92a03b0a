package dev.coldpath.local;

import dev.coldpath.api.ServiceLog;
import dev.coldpath.pass.Crew;
import dev.coldpath.pass.Pace;
import dev.coldpath.settle.Reconciler;
import dev.coldpath.store.StoreDown;
import dev.coldpath.time.Rhythm;
import dev.coldpath.time.Timer;
import java.time.Instant;
import java.time.InstantSource;

/// Lets the reconciler pass over the due jobs again and again, for as long as the host lives.
final class Upkeep implements AutoCloseable {
    private static final String RECONCILE = "reconcile";
    private static final Rhythm RHYTHM = new Rhythm(Reconciler.PERIOD);

    private final Reconciler reconciler;
    private final InstantSource time;
    private final Timer timer;
    private final ServiceLog log;
    private final Thread thread;

    Upkeep(Reconciler reconciler, InstantSource time, Timer timer, ServiceLog log) {
        this.reconciler = reconciler;
        this.time = time;
        this.timer = timer;
        this.log = log;
        this.thread = Thread.ofVirtual().name("upkeep").unstarted(this::passAgainAndAgain);
    }

    /// One after the other, since one thread writes into the store anyhow, and until the next pass is due.
    static Pace pace(InstantSource time) {
        return new Pace(Crew.ALONE, time, Reconciler.PERIOD);
    }

    /// Looks after every open job once, then periodically in the background. A host calls it before it listens, since
    /// it may have died with their runs. A job that cannot be looked after keeps no host from starting.
    ///
    /// @throws StoreDown nothing can be looked after, since the store cannot be written
    void start() {
        try {
            reconciler.recover(time.instant());
        } catch (StoreDown e) {
            throw e;
        } catch (RuntimeException e) {
            log.dutyFailed(RECONCILE, e);
        }
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void passAgainAndAgain() {
        Instant next = time.instant();
        try {
            while (true) {
                next = RHYTHM.next(next, time.instant());
                timer.await(next);
                pass();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// A pass that fails is repeated by the next one.
    private void pass() {
        try {
            reconciler.pass(time.instant());
        } catch (RuntimeException e) {
            log.dutyFailed(RECONCILE, e);
        }
    }
}
