package dev.coldpath.scoring.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.fetch.Fetcher;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TakingPartTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final Duration STAGE = Duration.ofSeconds(17);

    private final SettableClock clock = new SettableClock(NOON);
    private final AtomicBoolean loaded = new AtomicBoolean();

    @Test
    void a_fetcher_takes_part_in_the_runs_after_it_was_given_what_it_reads() throws InterruptedException {
        assertThat(run("first.com")).extracting(Snapshot::fetcher).containsExactly(FetcherId.DNS);

        loaded.set(true);

        assertThat(run("second.com")).extracting(Snapshot::fetcher).containsExactly(FetcherId.DNS, FetcherId.RANKS);
    }

    /// Proves a part of E-15: what a fetcher reads may lie in a store that hangs.
    @Test
    @Timeout(20)
    void one_that_cannot_tell_in_time_holds_nobody_up() throws InterruptedException {
        MemorySnapshots store = new MemorySnapshots();
        Thread.ofVirtual().start(() -> passTheDeadline(store));

        Collection<Snapshot> seen = new RunFetchers(
                        List.of(new Waiting(TakingPartTest::hang), ending(FetcherId.DNS)), store, clock, clock)
                .run(new Subject(new Domain("first.com"), List.of()), Deadline.in(STAGE, NOON));

        assertThat(seen).extracting(Snapshot::fetcher).containsExactly(FetcherId.DNS, FetcherId.RANKS);
        assertThat(seen).extracting(Snapshot::status).containsExactly(Status.OK, Status.TIMEOUT);
    }

    private static boolean hang() {
        try {
            new CountDownLatch(1).await();
            throw new AssertionError("nobody opens this latch");
        } catch (InterruptedException _) {
            return true;
        }
    }

    private void passTheDeadline(MemorySnapshots store) {
        try {
            store.awaitOf(FetcherId.DNS);
            clock.awaitWaiter();
            clock.advance(STAGE);
        } catch (InterruptedException _) {
            throw new IllegalStateException("interrupted");
        }
    }

    private ScriptedFetcher ending(FetcherId id) {
        return ScriptedFetcher.ending(id, Status.OK, clock);
    }

    private Collection<Snapshot> run(String domain) throws InterruptedException {
        List<Fetcher> fetchers = List.of(ending(FetcherId.DNS), new Waiting(loaded::get));
        Subject subject = new Subject(new Domain(domain), List.of());
        return new RunFetchers(fetchers, new MemorySnapshots(), clock, clock).run(subject, Deadline.in(STAGE, NOON));
    }

    private final class Waiting implements Fetcher {
        private final ScriptedFetcher fetcher = ending(FetcherId.RANKS);
        private final BooleanSupplier takesPart;

        Waiting(BooleanSupplier takesPart) {
            this.takesPart = takesPart;
        }

        @Override
        public FetcherId id() {
            return fetcher.id();
        }

        @Override
        public boolean takesPart() {
            return takesPart.getAsBoolean();
        }

        @Override
        public Duration reusableFor() {
            return fetcher.reusableFor();
        }

        @Override
        public Snapshot fetch(Subject subject, Deadline deadline) {
            return fetcher.fetch(subject, deadline);
        }
    }
}
