package dev.coldpath.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.demo.DemoDrop;
import dev.coldpath.intelligence.ingest.Ingest;
import dev.coldpath.intelligence.ingest.Spaces;
import dev.coldpath.intelligence.ingest.Stores;
import dev.coldpath.intelligence.memory.MemoryVectors;
import dev.coldpath.local.sqlite.SqliteEngine;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.SettableTime;
import dev.coldpath.testkit.api.RecordedLog;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoLoadTest {
    private static final Pattern UUID_OF = Pattern.compile("\"uuid\":\"([^\"]+)\"");
    private static final List<UUID> POSTS = DemoDrop.lines(Instant.EPOCH).stream()
            .map(UUID_OF::matcher)
            .filter(Matcher::find)
            .map(line -> UUID.fromString(line.group(1)))
            .toList();

    private final SqliteEngine engine = SqliteEngine.inMemory();
    private final SettableTime time = new SettableTime(Samples.NOON);
    private final RecordedLog log = new RecordedLog();
    private final Semaphore loaded = new Semaphore(0);
    private int runs;

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_load_that_was_stopped_is_made_whole_by_the_next_start() throws InterruptedException {
        DemoLoad stopped = load();
        stopped.start();
        stopped.close();
        assertThat(posts()).isBetween(1, POSTS.size() - 1);
        assertThat(engine.contentRuns().newest(5)).isEmpty();

        load().start();
        loaded.acquire();

        assertThat(posts()).isEqualTo(POSTS.size());
        assertThat(engine.contentRuns().newest(5))
                .extracting(ContentRun::source)
                .containsExactly("demonstration");
    }

    @Test
    void it_is_loaded_once() throws InterruptedException {
        load().start();
        loaded.acquire();

        DemoLoad again = load();
        again.start();
        again.close();

        assertThat(engine.contentRuns().newest(5)).hasSize(1);
    }

    @Test
    void where_there_is_other_content_nothing_is_done() {
        ingest().ingest("posts", new ByteArrayInputStream("""
                {"platform":"X","contentId":"1","title":"ours"}
                """.getBytes(StandardCharsets.UTF_8)));

        DemoLoad load = load();
        load.start();
        load.close();

        assertThat(posts()).isZero();
    }

    private int posts() {
        return engine.items().byUuid(POSTS).size();
    }

    private DemoLoad load() {
        return new DemoLoad(
                new DemoLoad.Content(engine.items(), engine.contentRuns(), ingest()), loaded::release, time, log);
    }

    private Ingest ingest() {
        return new Ingest(
                new Stores(engine.items(), engine.creators(), engine.contentRuns()),
                new Spaces(new MemoryVectors(), Optional.empty(), Optional.empty(), Map::of),
                time,
                () -> "run-" + ++runs);
    }
}
