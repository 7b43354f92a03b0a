package dev.coldpath.scoring.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.fetch.Fetcher;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Snapshot.Traffic;
import dev.coldpath.scoring.snapshot.Status;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The timeout only ends a test that would hang; nothing here measures time.
@Timeout(60)
class RunFetchersTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final Domain DOMAIN = new Domain("brightloom.com");
    private static final Subject SUBJECT = new Subject(DOMAIN, List.of());
    private static final Duration STAGE = Duration.ofSeconds(17);

    private final SettableClock clock = new SettableClock(NOON);
    private final MemorySnapshots store = new MemorySnapshots();

    /// Proves E-28: nobody gets on before everybody is there.
    @Test
    void all_fetchers_of_a_stage_are_at_work_at_once() throws InterruptedException {
        CountDownLatch everybody = new CountDownLatch(6);
        List<Fetcher> fetchers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            FetcherId id = new FetcherId("source_" + i);
            fetchers.add(new ScriptedFetcher(id, (subject, _) -> {
                everybody.countDown();
                everybody.await();
                return ScriptedFetcher.empty(id, subject, Status.OK, clock);
            }));
        }

        Collection<Snapshot> seen = run(fetchers.toArray(Fetcher[]::new));

        assertThat(seen).hasSize(6).extracting(Snapshot::status).containsOnly(Status.OK);
    }

    @Test
    void a_snapshot_is_stored_when_it_arrives_and_not_when_all_have() throws InterruptedException {
        ScriptedFetcher first = ending(FetcherId.DNS, Status.OK);
        ScriptedFetcher second = new ScriptedFetcher(FetcherId.SITE, (subject, _) -> {
            store.awaitOf(FetcherId.DNS);
            return ScriptedFetcher.empty(FetcherId.SITE, subject, Status.OK, clock);
        });

        assertThat(run(first, second)).hasSize(2);
        assertThat(store.all()).hasSize(2);
    }

    @Test
    void who_is_not_back_by_the_deadline_is_interrupted_and_stands_as_timed_out() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        ScriptedFetcher hanging = new ScriptedFetcher(FetcherId.SITE, (_, _) -> {
            try {
                new CountDownLatch(1).await();
                throw new AssertionError("nobody opens this latch");
            } finally {
                interrupted.countDown();
            }
        });
        Thread.ofVirtual().start(() -> passTheDeadline(FetcherId.DNS));

        Collection<Snapshot> seen = run(ending(FetcherId.DNS, Status.OK), hanging);

        assertThat(seen).extracting(Snapshot::status).containsExactly(Status.OK, Status.TIMEOUT);
        assertThat(store.all()).containsExactlyInAnyOrderElementsOf(seen);
        interrupted.await();
    }

    @Test
    void a_fetcher_that_ignores_its_interruption_holds_nobody_up() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        ScriptedFetcher deaf = new ScriptedFetcher(FetcherId.SITE, (subject, _) -> {
            awaitDeafly(end);
            return ScriptedFetcher.empty(FetcherId.SITE, subject, Status.OK, clock);
        });
        Thread.ofVirtual().start(() -> passTheDeadline(FetcherId.DNS));

        Collection<Snapshot> seen = run(ending(FetcherId.DNS, Status.OK), deaf);
        end.countDown();

        assertThat(seen).extracting(Snapshot::status).containsExactly(Status.OK, Status.TIMEOUT);
    }

    @Test
    void every_fetcher_is_told_the_deadline_of_the_stage() throws InterruptedException {
        ScriptedFetcher fetcher = ending(FetcherId.DNS, Status.OK);

        run(fetcher);

        assertThat(fetcher.deadlines()).containsExactly(Deadline.in(STAGE, NOON));
    }

    @Test
    void what_escapes_a_fetcher_becomes_an_error_of_that_source_alone() throws InterruptedException {
        ScriptedFetcher throwing = new ScriptedFetcher(FetcherId.SITE, (_, _) -> {
            throw new IllegalStateException("a stranger's text");
        });
        ScriptedFetcher deep = new ScriptedFetcher(FetcherId.CADENCE, (_, _) -> {
            throw new StackOverflowError();
        });

        Collection<Snapshot> seen = run(ending(FetcherId.DNS, Status.OK), throwing, deep);

        assertThat(seen).extracting(Snapshot::status).containsExactly(Status.ERROR, Status.OK, Status.ERROR);
        assertThat(store.all()).hasSize(3);
    }

    @Test
    void a_broken_machine_is_not_mistaken_for_a_broken_source() {
        ScriptedFetcher broken = new ScriptedFetcher(FetcherId.SITE, (_, _) -> {
            throw new NoClassDefFoundError("dev/coldpath/Missing");
        });

        assertThatThrownBy(() -> run(broken)).isInstanceOf(NoClassDefFoundError.class);
    }

    @Test
    void a_store_that_cannot_be_read_fails_the_task_before_anybody_is_asked() {
        ScriptedFetcher fetcher = ending(FetcherId.DNS, Status.OK);
        store.failReads();

        assertThatThrownBy(() -> run(fetcher)).isInstanceOf(StoreDown.class);
        assertThat(fetcher.calls()).isZero();
    }

    @Test
    void a_store_that_cannot_be_written_fails_the_task_and_stops_the_others() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        ScriptedFetcher hanging = new ScriptedFetcher(FetcherId.SITE, (_, _) -> {
            try {
                new CountDownLatch(1).await();
                throw new AssertionError("nobody opens this latch");
            } finally {
                interrupted.countDown();
            }
        });
        store.failWrites(true);

        assertThatThrownBy(() -> run(ending(FetcherId.DNS, Status.OK), hanging)).isInstanceOf(StoreDown.class);
        interrupted.await();
    }

    /// Proves E-28: a retried task asks only whom it has no answer of.
    @Test
    void a_repeated_task_asks_again_only_where_the_first_failed() throws InterruptedException {
        List<ScriptedFetcher> all = Stream.of(Status.values())
                .map(status -> ending(new FetcherId(status.wire()), status))
                .toList();
        run(all.toArray(Fetcher[]::new));
        clock.advance(Duration.ofSeconds(20));

        run(all.toArray(Fetcher[]::new));

        for (ScriptedFetcher fetcher : all) {
            boolean outage = List.of("timeout", "error", "rate_limited")
                    .contains(fetcher.id().name());
            assertThat(fetcher.calls()).as(fetcher.id().name()).isEqualTo(outage ? 2 : 1);
        }
    }

    @Test
    void a_later_run_asks_again_where_the_answer_was_half_or_none() throws InterruptedException {
        List<ScriptedFetcher> all = Stream.of(Status.values())
                .map(status -> ending(new FetcherId(status.wire()), status))
                .toList();
        run(all.toArray(Fetcher[]::new));
        clock.advance(Duration.ofSeconds(90));

        run(all.toArray(Fetcher[]::new));

        for (ScriptedFetcher fetcher : all) {
            boolean kept = List.of("ok", "absent").contains(fetcher.id().name());
            assertThat(fetcher.calls()).as(fetcher.id().name()).isEqualTo(kept ? 1 : 2);
        }
    }

    @Test
    void an_answer_stands_in_for_a_call_until_its_time_is_up() throws InterruptedException {
        ScriptedFetcher fetcher = ending(FetcherId.RDAP, Status.OK);
        run(fetcher);

        clock.advance(ScriptedFetcher.REUSABLE.minusMillis(1));
        assertThat(run(fetcher)).extracting(Snapshot::observedAt).containsExactly(NOON);
        assertThat(fetcher.calls()).isEqualTo(1);

        clock.advance(Duration.ofMillis(1));
        run(fetcher);
        assertThat(fetcher.calls()).isEqualTo(2);
    }

    @Test
    void an_answer_about_another_domain_does_not_stand_in() throws InterruptedException {
        ScriptedFetcher fetcher = ending(FetcherId.RDAP, Status.OK);
        store.put(new Snapshot(
                FetcherId.RDAP, 1, new Domain("other.com"), Status.OK, NOON, List.of(), Traffic.NONE, List.of()));

        run(fetcher);

        assertThat(fetcher.calls()).isEqualTo(1);
    }

    @Test
    void a_stage_without_fetchers_is_over_at_once() throws InterruptedException {
        assertThat(run()).isEmpty();
    }

    @Test
    void a_cancelled_task_stops_its_fetchers() throws InterruptedException {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        ScriptedFetcher hanging = new ScriptedFetcher(FetcherId.SITE, (_, _) -> {
            try {
                working.countDown();
                new CountDownLatch(1).await();
                throw new AssertionError("nobody opens this latch");
            } finally {
                interrupted.countDown();
            }
        });
        Thread task = Thread.ofVirtual().start(() -> {
            try {
                run(hanging);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        working.await();

        task.interrupt();

        interrupted.await();
        task.join();
        assertThat(store.all()).isEmpty();
    }

    private Collection<Snapshot> run(Fetcher... fetchers) throws InterruptedException {
        return new RunFetchers(List.of(fetchers), store, clock, clock)
                .run(SUBJECT, Deadline.in(STAGE, clock.instant()));
    }

    private ScriptedFetcher ending(FetcherId id, Status status) {
        return ScriptedFetcher.ending(id, status, clock);
    }

    private void passTheDeadline(FetcherId afterThatOf) {
        try {
            store.awaitOf(afterThatOf);
            clock.awaitWaiter();
            clock.advance(STAGE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitDeafly(CountDownLatch latch) {
        boolean open = false;
        while (!open) {
            try {
                latch.await();
                open = true;
            } catch (InterruptedException _) {
                // Deaf.
            }
        }
    }
}
