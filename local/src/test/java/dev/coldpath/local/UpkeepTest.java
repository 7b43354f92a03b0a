package dev.coldpath.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.api.JsonLog;
import dev.coldpath.job.Job;
import dev.coldpath.local.sqlite.SqliteEngine;
import dev.coldpath.local.sqlite.TestEngine;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.SettableTime;
import dev.coldpath.testkit.UseCases;
import dev.coldpath.time.Timer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpkeepTest {
    private final SqliteEngine sqlite = SqliteEngine.inMemory();
    private final TestEngine engine = new TestEngine(sqlite);
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        sqlite.close();
    }

    @Test
    void a_row_that_breaks_is_told_of_and_keeps_no_host_from_starting() {
        Job broken = Ask.search().admitted(engine);
        Job sound = Ask.search().admitted(engine);
        UseCases core = UseCases.over(engine).with(breaking(broken, () -> new IllegalStateException("a broken row")));

        try (Upkeep upkeep = upkeep(core)) {
            upkeep.start();
        }

        assertThat(core.starter().asked(sound.id())).hasSize(1);
        assertThat(lines).singleElement().asString().contains("duty_failed", "reconcile", "IllegalStateException");
    }

    @Test
    @Proves("J-36")
    void a_store_that_cannot_be_written_keeps_it_from_starting() {
        Job job = Ask.search().admitted(engine);
        UseCases core = UseCases.over(engine).with(breaking(job, () -> new StoreDown("database: the disk is full")));

        try (Upkeep upkeep = upkeep(core)) {
            assertThatThrownBy(upkeep::start).isInstanceOf(StoreDown.class).hasMessage("database: the disk is full");
        }
    }

    private Upkeep upkeep(UseCases core) {
        SettableTime time = new SettableTime(Samples.NOON);
        Timer never = _ -> new CountDownLatch(1).await();
        return new Upkeep(core.reconciler(), time, never, new JsonLog(time, lines::add));
    }

    private DueJobs breaking(Job job, Supplier<RuntimeException> trouble) {
        DueJobs real = engine.dueJobs();
        return new DueJobs() {
            @Override
            public List<DueRow> due(int shard, Instant now, int most) {
                return real.due(shard, now, most);
            }

            @Override
            public boolean postpone(DueRow seen, Instant next) {
                if (seen.job().equals(job.id())) {
                    throw trouble.get();
                }
                return real.postpone(seen, next);
            }
        };
    }
}
