package dev.coldpath.bench.http;

import dev.coldpath.domain.Domain;
import dev.coldpath.local.sqlite.SqliteEngine;
import dev.coldpath.scoring.record.ScoreLog;
import dev.coldpath.testkit.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/// Companies that have been scored lately, so many of them, all in one cohort; one in five also forty days ago.
///
/// @param now when the measurement takes place
record Companies(int count, Instant now) {
    /// Enough writers to share a commit, and not so many that all of them wait.
    private static final int TOGETHER = 256;
    private static final Duration LONG_AGO = Duration.ofDays(40);
    private static final Duration LATELY = Duration.ofDays(20);

    private static final int ONE_IN = 5;
    private static final int LOWEST = 250;
    private static final int SPREAD = 500;
    private static final int MOST_MOVED = 60;

    static Domain domain(int number) {
        return new Domain("company-%06d.com".formatted(number));
    }

    /// Writes their records into a data folder, with the code that writes them after a run.
    void into(Path data) throws IOException {
        Semaphore room = new Semaphore(TOGETHER);
        try (SqliteEngine engine = SqliteEngine.open(data);
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, count).forEach(number -> {
                room.acquireUninterruptibly();
                writers.execute(() -> {
                    record(engine.scoreLog(), number);
                    room.release();
                });
            });
            room.acquireUninterruptibly(TOGETHER);
        }
    }

    private void record(ScoreLog log, int number) {
        Random chance = new Random(number);
        int then = LOWEST + chance.nextInt(SPREAD);
        int moved = chance.nextInt(2 * MOST_MOVED) - MOST_MOVED;
        Instant lately = now.minusSeconds(chance.nextInt(Math.toIntExact(LATELY.toSeconds())));
        Finding company = Finding.about(domain(number));
        if (number % ONE_IN == 0) {
            write(log, company.scoring(then).at(now.minus(LONG_AGO)));
        }
        write(log, Finding.about(domain(number)).scoring(then + moved).at(lately));
    }

    private static void write(ScoreLog log, Finding finding) {
        log.record(finding.row(), finding.confidence(), finding.explanation());
    }
}
