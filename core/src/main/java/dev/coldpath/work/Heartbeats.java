package dev.coldpath.work;

import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.store.StoreDown;
import dev.coldpath.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadFactory;
import java.util.function.BiConsumer;

/// Keeps a claimed job's lease alive while it is worked on, and interrupts the work once the lease is lost.
public final class Heartbeats {
    /// Between two beats: a lease survives two that fail.
    public static final Duration PERIOD = Duration.ofSeconds(20);

    private final Claims claims;
    private final InstantSource time;
    private final Timer timer;
    private final ThreadFactory threads;
    private final BiConsumer<JobId, Throwable> trouble;

    /// Takes its ports.
    ///
    /// @param trouble told of work that broke and of beats that could not be written
    public Heartbeats(
            Claims claims,
            InstantSource time,
            Timer timer,
            ThreadFactory threads,
            BiConsumer<JobId, Throwable> trouble) {
        this.claims = claims;
        this.time = time;
        this.timer = timer;
        this.threads = threads;
        this.trouble = trouble;
    }

    InstantSource time() {
        return time;
    }

    void broken(Job job, Throwable cause) {
        trouble.accept(job.id(), cause);
    }

    /// The lease is somebody else's, or the job is over: the work counts for nothing.
    static final class Lost extends Exception {
        private static final long serialVersionUID = 1L;

        Lost(Job job) {
            super("job " + job.id() + ": its lease was lost");
        }
    }

    /// Work that ends early when it is interrupted.
    interface Interruptible<T> {
        T run() throws InterruptedException;
    }

    /// What came of the work, and the job as it was last written.
    record Done<T>(T result, Job job) {}

    <T> Done<T> during(Job job, Fence fence, Interruptible<T> work) throws Lost, InterruptedException {
        Watch watch = new Watch(Thread.currentThread(), job);
        Thread beats = threads.newThread(() -> beatUntilLost(fence, watch));
        beats.start();
        try {
            T result = work.run();
            if (watch.end()) {
                throw new Lost(job);
            }
            return new Done<>(result, watch.job());
        } catch (InterruptedException e) {
            if (watch.end()) {
                throw new Lost(job);
            }
            throw e;
        } finally {
            watch.end();
            beats.interrupt();
        }
    }

    private void beatUntilLost(Fence fence, Watch watch) {
        try {
            do {
                timer.await(time.instant().plus(PERIOD));
            } while (beat(fence, watch));
        } catch (InterruptedException _) {
            // the work is done
            Thread.currentThread().interrupt();
        }
    }

    /// An unknown outcome is no loss: the lease survives it, and the next beat will know.
    private boolean beat(Fence fence, Watch watch) {
        Instant leaseUntil = time.instant().plus(Claiming.LEASE);
        try {
            if (claims.beat(watch.job().id(), fence, leaseUntil)) {
                Claiming.beat(watch.job(), fence, leaseUntil).ifPresent(watch::heard);
                return true;
            }
            watch.lose();
            return false;
        } catch (StoreDown e) {
            trouble.accept(watch.job().id(), e);
            return true;
        }
    }

    /// Who works on what, until it ends; a lease that is lost afterwards interrupts nobody.
    private static final class Watch {
        private final Thread worker;
        private Job job;
        private boolean over;
        private boolean lost;

        Watch(Thread worker, Job job) {
            this.worker = worker;
            this.job = job;
        }

        synchronized Job job() {
            return job;
        }

        synchronized void heard(Job now) {
            job = now;
        }

        synchronized void lose() {
            if (!over) {
                lost = true;
                worker.interrupt();
            }
        }

        /// True: the lease was lost before this. The interrupt that said so is taken back.
        synchronized boolean end() {
            if (lost && !over) {
                Thread.interrupted();
            }
            over = true;
            return lost;
        }
    }
}
