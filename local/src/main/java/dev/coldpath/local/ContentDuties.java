package dev.coldpath.local;

import dev.coldpath.api.ServiceLog;
import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.ingest.RetryEmbeddings;
import dev.coldpath.intelligence.narrative.ComputeNarratives;
import dev.coldpath.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;

/// Keeps what is computed from content up to date, for as long as the host lives: narratives at their times and after
/// content has come in, and vectors that could not be made at first.
final class ContentDuties implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration MENDING = Duration.ofHours(1);
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final ComputeNarratives narratives;
    private final RetryEmbeddings embeddings;
    private final ContentRuns runs;
    private final InstantSource time;
    private final Timer timer;
    private final ServiceLog log;
    private final Semaphore wishes = new Semaphore(0);
    private final Thread schedule;
    private final Thread onDemand;
    private Instant mended;
    private Instant computed = Instant.EPOCH;

    /// What there is to do, and whose records say that there is.
    record Work(ComputeNarratives narratives, RetryEmbeddings embeddings, ContentRuns runs) {}

    ContentDuties(Work work, InstantSource time, Timer timer, ServiceLog log) {
        this.narratives = work.narratives();
        this.embeddings = work.embeddings();
        this.runs = work.runs();
        this.time = time;
        this.timer = timer;
        this.log = log;
        this.mended = time.instant();
        this.schedule = Thread.ofVirtual().name("content-duties").unstarted(this::byTheClock);
        this.onDemand = Thread.ofVirtual().name("narratives").unstarted(this::whenWished);
    }

    void start() {
        schedule.start();
        onDemand.start();
    }

    /// Has all narratives computed soon, however fresh they are; several wishes at once are one.
    void wish() {
        wishes.release();
    }

    @Override
    public void close() {
        schedule.interrupt();
        onDemand.interrupt();
    }

    private void byTheClock() {
        try {
            while (true) {
                Instant now = time.instant();
                duty("narratives", narratives::whenDue);
                duty("narratives", () -> followContent(now));
                duty("embeddings", () -> mend(now));
                timer.await(now.plus(LOOK));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void followContent(Instant now) {
        if (!now.isBefore(computed.plus(FRESH)) && contentCameAfter(computed)) {
            computed = now;
            narratives.whenOld();
        }
    }

    private void mend(Instant now) {
        if (!now.isBefore(mended.plus(MENDING))) {
            mended = now;
            embeddings.pass();
        }
    }

    private boolean contentCameAfter(Instant computed) {
        return runs.newest(1).stream().anyMatch(run -> run.completedAt().isAfter(computed));
    }

    private void whenWished() {
        try {
            while (true) {
                wishes.acquire();
                wishes.drainPermits();
                duty("narratives", narratives::always);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What fails is repeated the next time. Nothing that a duty throws may end its thread: nobody would miss it until
    /// the next start.
    private void duty(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            log.dutyFailed(name, e);
        }
    }
}
