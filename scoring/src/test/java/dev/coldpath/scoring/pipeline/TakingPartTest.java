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
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TakingPartTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final SettableClock clock = new SettableClock(NOON);
    private final AtomicBoolean loaded = new AtomicBoolean();

    @Test
    void a_fetcher_takes_part_in_the_runs_after_it_was_given_what_it_reads() throws InterruptedException {
        assertThat(run("first.com")).extracting(Snapshot::fetcher).containsExactly(FetcherId.DNS);

        loaded.set(true);

        assertThat(run("second.com")).extracting(Snapshot::fetcher).containsExactly(FetcherId.DNS, FetcherId.RANKS);
    }

    private Collection<Snapshot> run(String domain) throws InterruptedException {
        List<Fetcher> fetchers = List.of(ScriptedFetcher.ending(FetcherId.DNS, Status.OK, clock), new Waiting());
        Subject subject = new Subject(new Domain(domain), List.of());
        return new RunFetchers(fetchers, new MemorySnapshots(), clock, clock)
                .run(subject, Deadline.in(Duration.ofSeconds(17), NOON));
    }

    private final class Waiting implements Fetcher {
        private final ScriptedFetcher fetcher = ScriptedFetcher.ending(FetcherId.RANKS, Status.OK, clock);

        @Override
        public FetcherId id() {
            return fetcher.id();
        }

        @Override
        public boolean takesPart() {
            return loaded.get();
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
