package dev.coldpath.scoring.model;

import dev.coldpath.scoring.model.Evidence.Reason;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Observation.Value;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/// Looks facts up: in this run's snapshots, and where a call failed in what an earlier run saw of the same holder of
/// the domain. A site that leads to another company's says nothing.
final class Facts {
    private final Snapshots snapshots;
    private final Instant asOf;
    /// In epoch seconds.
    private final Optional<Double> heldSince;
    private final Redirect redirect;

    Facts(Snapshots snapshots, Instant asOf) {
        this.snapshots = snapshots;
        this.asOf = asOf;
        this.heldSince = snapshots
                .current(FetcherId.RDAP)
                .flatMap(rdap -> rdap.observation(Keys.RDAP_REGISTERED_AT))
                .flatMap(Facts::amountOf);
        this.redirect = Redirect.of(snapshots.domain(), textOf(find(FetcherId.SITE, Keys.SITE_REDIRECTED_TO)));
    }

    Instant asOf() {
        return asOf;
    }

    Redirect redirect() {
        return redirect;
    }

    Look look(FetcherId fetcher, String key) {
        return readsSite(fetcher) ? redirect.judge(find(fetcher, key)) : find(fetcher, key);
    }

    /// A number of this run or a carried one.
    OptionalDouble amount(FetcherId fetcher, String key) {
        Optional<Double> amount = observed(look(fetcher, key)).flatMap(Facts::amountOf);
        return amount.isPresent() ? OptionalDouble.of(amount.get()) : OptionalDouble.empty();
    }

    Optional<String> text(FetcherId fetcher, String key) {
        return textOf(look(fetcher, key));
    }

    /// True: seen, and more than nothing.
    boolean shows(FetcherId fetcher, String key) {
        return amount(fetcher, key).orElse(0) > 0;
    }

    /// True: seen, and nothing.
    boolean denies(FetcherId fetcher, String key) {
        return amount(fetcher, key).orElse(1) == 0;
    }

    /// There is a hiring board: the site links to one, or one was read.
    boolean hasBoard() {
        return shows(FetcherId.SITE, Keys.SITE_BOARD_LINK)
                || amount(FetcherId.ATS, Keys.ATS_OPEN_ROLES).isPresent();
    }

    /// There is an organisation on GitHub: the site links to one, its item names one, or one was read.
    boolean hasGithub() {
        return shows(FetcherId.SITE, Keys.SITE_GITHUB_LINK)
                || text(FetcherId.WIKIDATA, Keys.WIKIDATA_GITHUB).isPresent()
                || text(FetcherId.GITHUB, Keys.GITHUB_ORGANIZATION).isPresent();
    }

    /// The home page is a parking service's, wherever it was found.
    boolean showsLander() {
        return observed(find(FetcherId.SITE, Keys.SITE_LANDER))
                .flatMap(Facts::amountOf)
                .filter(amount -> amount > 0)
                .isPresent();
    }

    Duration age(Instant trueAt) {
        return Duration.between(trueAt, asOf);
    }

    /// Finite numbers only: others are no facts.
    static Optional<Double> amountOf(Observation observation) {
        return switch (observation.value()) {
            case Value.Amount(double amount) when Double.isFinite(amount) -> Optional.of(amount);
            case Value.Amount _, Value.Text _ -> Optional.empty();
        };
    }

    private static Optional<String> textOf(Look look) {
        return observed(look).flatMap(observation -> switch (observation.value()) {
            case Value.Text(String text) -> Optional.of(text);
            case Value.Amount _ -> Optional.empty();
        });
    }

    private static Optional<Observation> observed(Look look) {
        return switch (look) {
            case Look.Seen(Observation observation) -> Optional.of(observation);
            case Look.Carried(Observation observation, Reason _) -> Optional.of(observation);
            case Look.Nothing _, Look.Silent _, Look.NoSay _, Look.Out _ -> Optional.empty();
        };
    }

    private Look find(FetcherId fetcher, String key) {
        return snapshots
                .current(fetcher)
                .map(snapshot -> find(snapshot, key))
                .orElseGet(() -> new Look.Out(Reason.DISABLED));
    }

    private Look find(Snapshot snapshot, String key) {
        Status status = snapshot.status();
        return switch (status) {
            case OK -> snapshot.observation(key).<Look>map(Look.Seen::new).orElseGet(Look.Silent::new);
            case ABSENT ->
                snapshot.observation(key)
                        .<Look>map(Look.Seen::new)
                        .orElseGet(() -> new Look.Nothing(snapshot.observedAt()));
            case PARTIAL ->
                snapshot.observation(key)
                        .<Look>map(Look.Seen::new)
                        .orElseGet(() -> carried(snapshot.fetcher(), key, Reason.of(status)));
            case TIMEOUT, ERROR, RATE_LIMITED -> carried(snapshot.fetcher(), key, Reason.of(status));
            case NOT_APPLICABLE -> new Look.NoSay();
            case ROBOTS_DENIED -> new Look.Out(Reason.ROBOTS_DENIED);
        };
    }

    private Look carried(FetcherId fetcher, String key, Reason instead) {
        return snapshots.earlier(fetcher).stream()
                .filter(this::sameHolder)
                .filter(earlier -> SameEntity.holds(earlier, snapshots))
                .flatMap(earlier -> earlier.observation(key).stream())
                .findFirst()
                .<Look>map(observation -> new Look.Carried(observation, instead))
                .orElseGet(() -> new Look.Out(instead));
    }

    /// A domain registered anew since then belongs to somebody else.
    private boolean sameHolder(Snapshot earlier) {
        return heldSince
                .filter(since -> earlier.observedAt().getEpochSecond() < since)
                .isEmpty();
    }

    private static boolean readsSite(FetcherId fetcher) {
        return fetcher.equals(FetcherId.SITE) || fetcher.equals(FetcherId.CADENCE);
    }
}
