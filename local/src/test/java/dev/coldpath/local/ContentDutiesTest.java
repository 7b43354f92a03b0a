package dev.coldpath.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.ingest.RetryEmbeddings;
import dev.coldpath.intelligence.ingest.Spaces;
import dev.coldpath.intelligence.memory.MemoryVectors;
import dev.coldpath.intelligence.narrative.Captioned;
import dev.coldpath.intelligence.narrative.ComputeNarratives;
import dev.coldpath.local.sqlite.SqliteEngine;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.SettableTime;
import dev.coldpath.testkit.api.RecordedLog;
import dev.coldpath.time.Timer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContentDutiesTest {
    private final SqliteEngine engine = SqliteEngine.inMemory();
    private final SettableTime time = new SettableTime(Samples.NOON);
    private final RecordedLog log = new RecordedLog();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void what_breaks_in_one_minute_is_told_and_the_next_works_again() throws InterruptedException {
        BrokenTwice runs = new BrokenTwice();
        CountDownLatch fourth = new CountDownLatch(1);
        Timer minutes = until -> {
            if (runs.asked < 4) {
                time.set(until);
                return;
            }
            fourth.countDown();
            time.await(until);
        };

        try (ContentDuties duties = new ContentDuties(work(runs), time, minutes, log)) {
            duties.start();
            fourth.await();
        }

        assertThat(log.text())
                .hasLineCount(2)
                .contains(
                        "narratives " + StoreDown.class.getName(), "narratives " + StackOverflowError.class.getName());
        assertThat(runs.asked).isEqualTo(4);
    }

    private ContentDuties.Work work(ContentRuns runs) {
        return new ContentDuties.Work(
                new ComputeNarratives(
                        engine.items(),
                        engine.creators(),
                        engine.narratives(),
                        new Captioned(Optional.empty(), time),
                        time),
                new RetryEmbeddings(
                        engine.items(),
                        new Spaces(new MemoryVectors(), Optional.empty(), Optional.empty(), Map::of),
                        time,
                        UUID::randomUUID),
                runs);
    }

    /// Has no runs, and cannot say so the first two times.
    private static final class BrokenTwice implements ContentRuns {
        private volatile int asked;

        @Override
        public List<ContentRun> newest(int most) {
            int times = asked + 1;
            asked = times;
            if (times == 1) {
                throw new StoreDown("content runs: no answer");
            }
            if (times == 2) {
                throw new StackOverflowError();
            }
            return List.of();
        }

        @Override
        public void record(ContentRun run) {
            throw new UnsupportedOperationException("nothing is taken in here");
        }

        @Override
        public Optional<Freshness> freshness(Instant since) {
            throw new UnsupportedOperationException("nobody asks here");
        }
    }
}
