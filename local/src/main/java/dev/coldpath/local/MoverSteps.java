package dev.coldpath.local;

import dev.coldpath.api.ServiceLog;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.movers.FindMovers;
import dev.coldpath.score.movers.Question;
import dev.coldpath.score.movers.Window;
import dev.coldpath.time.Timer;
import java.time.Instant;
import java.time.InstantSource;

/// Makes the answers about movers at the beginning of each step, so that requests only read them. A request that comes
/// first makes its own.
final class MoverSteps implements AutoCloseable {
    private final FindMovers movers;
    private final InstantSource time;
    private final Timer timer;
    private final ServiceLog log;
    private final Thread thread;

    MoverSteps(FindMovers movers, InstantSource time, Timer timer, ServiceLog log) {
        this.movers = movers;
        this.time = time;
        this.timer = timer;
        this.log = log;
        this.thread = Thread.ofVirtual().name("movers").unstarted(this::stepByStep);
    }

    /// Begins in the background with the step that is running.
    void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void stepByStep() {
        try {
            while (true) {
                Instant now = time.instant();
                prepare(now);
                timer.await(Question.at(ScoreRecord.PIPELINE_VERSION, Window.WEEK, now)
                        .end()
                        .plus(Question.STEP));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What fails is made by the first request, or with the next step.
    private void prepare(Instant now) {
        for (Window window : Window.values()) {
            try {
                movers.prepare(Question.at(ScoreRecord.PIPELINE_VERSION, window, now));
            } catch (RuntimeException e) {
                log.dutyFailed("movers", e);
            }
        }
    }
}
