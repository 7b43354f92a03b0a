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

    ContentDuties(Intelligence product, ContentRuns runs, InstantSource time, Timer timer, ServiceLog log) {
        this.narratives = product.narratives();
        this.embeddings = product.embeddings();
        this.runs = runs;
        this.time = time;
        this.timer = timer;
        this.log = log;
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
        Instant mended = time.instant();
        Instant computed = Instant.EPOCH;
        try {
            while (true) {
                Instant now = time.instant();
                duty("narratives", narratives::whenDue);
                if (!now.isBefore(computed.plus(FRESH)) && contentCameAfter(computed)) {
                    computed = now;
                    duty("narratives", narratives::whenOld);
                }
                if (!now.isBefore(mended.plus(MENDING))) {
                    mended = now;
                    duty("embeddings", embeddings::pass);
                }
                timer.await(now.plus(LOOK));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
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

    /// What fails is repeated the next time.
    private void duty(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.dutyFailed(name, e);
        }
    }
}
