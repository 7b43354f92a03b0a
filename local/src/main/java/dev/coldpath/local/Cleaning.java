package dev.coldpath.local;

import dev.coldpath.api.ServiceLog;
import dev.coldpath.local.inbox.InboxFolders;
import dev.coldpath.local.results.ResultFiles;
import dev.coldpath.local.sqlite.Cleaner;
import dev.coldpath.time.Rhythm;
import dev.coldpath.time.Timer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Deletes what nobody may ask for any more, at the start and then every hour, for as long as the host lives.
final class Cleaning implements AutoCloseable {
    static final Duration PERIOD = Duration.ofHours(1);
    private static final Rhythm RHYTHM = new Rhythm(PERIOD);
    /// As long as objects of results are kept on AWS: longer than any may be read.
    private static final Duration RESULTS = Duration.ofDays(7);
    /// As long as drops are kept on AWS.
    private static final Duration DROPS = Duration.ofDays(90);

    private final Work work;
    private final InstantSource time;
    private final Timer timer;
    private final ServiceLog log;
    private final Thread thread;
    private volatile boolean closing;

    /// What there is to clean.
    record Work(Cleaner rows, ResultFiles results, InboxFolders inbox) {}

    Cleaning(Work work, InstantSource time, Timer timer, ServiceLog log) {
        this.work = work;
        this.time = time;
        this.timer = timer;
        this.log = log;
        this.thread = Thread.ofVirtual().name("cleaning").unstarted(this::againAndAgain);
    }

    void start() {
        thread.start();
    }

    /// Waits for the few rows that are being deleted.
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void againAndAgain() {
        Instant next = time.instant();
        try {
            while (!closing) {
                pass(time.instant());
                next = RHYTHM.next(next, time.instant());
                timer.await(next);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What fails is done by the next pass.
    void pass(Instant now) {
        step(() -> rows(now));
        step(() -> work.results().clean(now.minus(RESULTS)));
        step(() -> work.inbox().clean(now.minus(DROPS)));
    }

    private void rows(Instant now) {
        boolean more = true;
        while (more && !closing) {
            more = work.rows().pass(now);
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private void step(Step step) {
        try {
            step.run();
        } catch (IOException | RuntimeException e) {
            log.dutyFailed("cleaning", e);
        }
    }
}
