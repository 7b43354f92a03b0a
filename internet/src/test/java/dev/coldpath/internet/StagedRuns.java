package dev.coldpath.internet;

import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Runs over archetypes, all of them at one instant. Nothing of a run depends on the machine's clock but whether it
/// trusts certificates, and those hold for decades.
///
/// @param past what runs of months ago left in the store
record StagedRuns(List<Archetype> archetypes, List<Snapshot> past) {
    /// Not in the first minutes of an hour, when crt.sh is not asked.
    static final Instant NOW = Instant.parse("2026-05-12T14:30:00.250Z");

    private static final Instant A_QUARTER_AGO = NOW.minus(Duration.ofDays(90));
    private static final Instant HALF_A_YEAR_AGO = NOW.minus(Duration.ofDays(180));
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    StagedRuns {
        archetypes = List.copyOf(archetypes);
        past = List.copyOf(past);
    }

    static StagedRuns of(List<Archetype> archetypes) {
        return new StagedRuns(archetypes, past(archetypes));
    }

    /// The archetypes' internet.
    MiniatureInternet internet(Loss loss) {
        List<Folder> folders = archetypes.stream()
                .map(each -> new Stage(each).folder(loss.trouble()))
                .toList();
        return MiniatureInternet.start(folders, InstantSource.fixed(NOW), Duration.ZERO);
    }

    /// Into that internet, with lists and registers loaded.
    Expedition expedition(MiniatureInternet internet, Loss loss) {
        StagedLists lists = StagedLists.of(archetypes, NOW);
        StagedRegister register = new StagedRegister(archetypes, NOW);
        Expedition expedition = expedition(
                internet, NOW, means -> loss.means().apply(means.with(lists).with(register)));
        past.forEach(expedition.shelf()::put);
        return expedition;
    }

    private static Expedition expedition(MiniatureInternet internet, Instant now, UnaryOperator<Means> equipment) {
        InstantSource time = InstantSource.fixed(now);
        return new Expedition(internet.reach(), time, new Unhurried(time), equipment);
    }

    /// What a whole run keeps; empty: it makes no record.
    static Optional<Kept> score(Expedition expedition, Archetype of) throws InterruptedException {
        boolean scored = expedition.score(of.domain().name()).path("scored").booleanValue();
        return scored ? Optional.of(Kept.of(expedition.ledger(), of.domain())) : Optional.empty();
    }

    /// What the runs at this instant saw.
    static List<Snapshot> ofThisRun(Expedition run) {
        Instant now = NOW.truncatedTo(ChronoUnit.MILLIS);
        return run.shelf().all().stream()
                .filter(each -> each.observedAt().equals(now))
                .toList();
    }

    /// The same, as runs of a week before would have left it; or of so long before that it does not stand in for a
    /// call any more.
    static List<Snapshot> weekBefore(Expedition run) {
        return ofThisRun(run).stream()
                .map(each -> aged(each, longer(WEEK, run.reusableFor(each)).plusSeconds(1)))
                .toList();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Snapshot aged(Snapshot snapshot, Duration age) {
        return new Snapshot(
                snapshot.fetcher(),
                snapshot.fetcherVersion(),
                snapshot.domain(),
                snapshot.status(),
                snapshot.observedAt().minus(age),
                snapshot.observations().stream().map(each -> aged(each, age)).toList(),
                snapshot.traffic(),
                snapshot.warnings());
    }

    private static Observation aged(Observation seen, Duration age) {
        return new Observation(
                seen.key(), seen.value(), seen.asOf().minus(age), seen.source(), seen.method(), seen.identity());
    }

    /// Hosts of half a year ago and roles of a quarter ago, of those archetypes of whom a change since then is given.
    private static List<Snapshot> past(List<Archetype> archetypes) {
        List<Snapshot> past = new ArrayList<>();
        List<Folder> folders =
                archetypes.stream().map(each -> new Stage(each).before()).toList();
        try (MiniatureInternet then =
                        MiniatureInternet.start(folders, InstantSource.fixed(HALF_A_YEAR_AGO), Duration.ZERO);
                Expedition hosts = expedition(then, HALF_A_YEAR_AGO, means -> means);
                Expedition roles = expedition(then, A_QUARTER_AGO, means -> means)) {
            for (Archetype each : archetypes) {
                String domain = each.domain().name();
                if (each.tells("new_hosts_share")) {
                    past.add(hosts.fetch(FetcherId.CT, domain, PATIENCE));
                }
                if (each.tells("role_change")) {
                    past.add(roles.fetch(FetcherId.ATS, domain, PATIENCE, linking(each)));
                }
            }
        }
        return past;
    }

    /// The site as it was seen then, as far as it matters for finding the board.
    private static Snapshot linking(Archetype of) {
        URI page = URI.create("https://" + of.domain() + "/careers");
        return new Snapshot(
                FetcherId.SITE,
                1,
                of.domain(),
                Status.OK,
                A_QUARTER_AGO,
                List.of(Observation.text(Keys.SITE_BOARD, "greenhouse:" + of.slug(), A_QUARTER_AGO, page, "page")),
                Snapshot.Traffic.NONE,
                List.of());
    }
}
