package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Snapshot.Traffic;
import dev.coldpath.scoring.snapshot.SnapshotStore;
import dev.coldpath.scoring.snapshot.Status;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Faults;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Samples;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every engine's snapshot store promises.
public interface SnapshotStoreContract {
    URI SOURCE = URI.create("https://rdap.example.net/domain/brightloom.com?q=%C3%BC");

    Engine engine();

    @Test
    default void a_domain_nobody_looked_at_has_no_snapshot() {
        assertThat(engine().snapshots().newest(Samples.domain(), FetcherId.DNS)).isEmpty();
        assertThat(engine().snapshots().observedBetween(Samples.domain(), FetcherId.DNS, Instant.EPOCH, NOON))
                .isEmpty();
    }

    @Test
    default void a_snapshot_comes_back_as_it_was_with_every_status() {
        for (Status status : Status.values()) {
            Snapshot snapshot = snapshot(Samples.domain(), FetcherId.RDAP, status, NOON);

            engine().snapshots().put(snapshot);

            assertThat(engine().snapshots().newest(snapshot.domain(), FetcherId.RDAP))
                    .contains(snapshot);
        }
    }

    @Test
    default void a_snapshot_of_nothing_comes_back_as_it_was() {
        Snapshot bare = new Snapshot(
                FetcherId.TLS, 1, Samples.domain(), Status.ABSENT, NOON, List.of(), Traffic.NONE, List.of());

        engine().snapshots().put(bare);

        assertThat(engine().snapshots().newest(bare.domain(), FetcherId.TLS)).contains(bare);
    }

    @Test
    default void the_same_key_again_changes_nothing() {
        Domain domain = Samples.domain();
        Snapshot first = snapshot(domain, FetcherId.DNS, Status.OK, NOON);
        engine().snapshots().put(first);

        engine().snapshots().put(snapshot(domain, FetcherId.DNS, Status.ERROR, NOON));

        assertThat(engine().snapshots().newest(domain, FetcherId.DNS)).contains(first);
    }

    @Test
    default void the_newest_is_the_one_seen_last_and_not_the_one_stored_last() {
        Domain domain = Samples.domain();
        Snapshot newer = snapshot(domain, FetcherId.DNS, Status.TIMEOUT, NOON.plusMillis(1));
        engine().snapshots().put(newer);

        engine().snapshots().put(snapshot(domain, FetcherId.DNS, Status.OK, NOON));

        assertThat(engine().snapshots().newest(domain, FetcherId.DNS)).contains(newer);
    }

    @Test
    default void each_fetcher_and_each_domain_has_snapshots_of_its_own() {
        Snapshot dns = snapshot(Samples.domain(), FetcherId.DNS, Status.OK, NOON);
        engine().snapshots().put(dns);

        assertThat(engine().snapshots().newest(dns.domain(), FetcherId.SITE)).isEmpty();
        assertThat(engine().snapshots().newest(Samples.domain(), FetcherId.DNS)).isEmpty();
    }

    @Test
    default void the_past_is_looked_up_by_its_ends() {
        Domain domain = Samples.domain();
        Instant from = NOON.minus(Duration.ofDays(120));
        Instant until = NOON.minus(Duration.ofDays(60));
        Snapshot first = snapshot(domain, FetcherId.ATS, Status.OK, from);
        Snapshot second = snapshot(domain, FetcherId.ATS, Status.PARTIAL, until.minusMillis(1));
        List<Snapshot> all = List.of(
                snapshot(domain, FetcherId.ATS, Status.OK, from.minusMillis(1)),
                first,
                snapshot(domain, FetcherId.ATS, Status.TIMEOUT, until),
                snapshot(domain, FetcherId.ATS, Status.OK, until.plusMillis(1)),
                snapshot(domain, FetcherId.CT, Status.OK, until),
                snapshot(Samples.domain(), FetcherId.ATS, Status.OK, until));
        all.forEach(engine().snapshots()::put);

        assertThat(engine().snapshots().observedBetween(domain, FetcherId.ATS, from, until))
                .contains(first);
        engine().snapshots().put(second);
        assertThat(engine().snapshots().observedBetween(domain, FetcherId.ATS, from, until))
                .contains(second);
        assertThat(engine().snapshots().observedBetween(domain, FetcherId.RDAP, from, until))
                .isEmpty();
    }

    @Test
    default void a_put_whose_answer_was_lost_may_be_repeated() {
        Snapshot snapshot = snapshot(Samples.domain(), FetcherId.DNS, Status.OK, NOON);
        SnapshotStore losing = Faults.in(SnapshotStore.class, engine().snapshots())
                .failAfter(1)
                .port();
        assertThatThrownBy(() -> losing.put(snapshot)).isInstanceOf(StoreDown.class);

        losing.put(snapshot);

        assertThat(losing.newest(snapshot.domain(), FetcherId.DNS)).contains(snapshot);
    }

    @Test
    default void sixteen_puts_at_once_all_stay() {
        Domain domain = Samples.domain();

        Race.of(16, runner -> () -> {
            engine().snapshots().put(snapshot(domain, FetcherId.DNS, Status.OK, NOON.minusMillis(runner)));
            return runner;
        });

        assertThat(engine().snapshots().newest(domain, FetcherId.DNS))
                .contains(snapshot(domain, FetcherId.DNS, Status.OK, NOON));
    }

    private static Snapshot snapshot(Domain domain, FetcherId fetcher, Status status, Instant at) {
        return new Snapshot(
                fetcher,
                3,
                domain,
                status,
                at,
                List.of(
                        Observation.number(Keys.RDAP_REGISTERED_AT, 1_262_304_000.5, at, SOURCE, "rdap"),
                        Observation.number("tiny", -1.0e-9, Instant.EPOCH, SOURCE, "json_ld"),
                        Observation.text(Keys.SITE_NAME, "Brücke \"&\" Söhne 株式会社", at, SOURCE, "title")
                                .identifiedBy(0.7)),
                new Traffic(7, 5_000_000_000L, Duration.ofMillis(1_234)),
                List.of("web_robots_denied", "stale_rdap"));
    }
}
