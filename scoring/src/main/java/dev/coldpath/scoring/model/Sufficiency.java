package dev.coldpath.scoring.model;

import dev.coldpath.score.Confidence.Insufficiency;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether there is a company to score, and evidence to score it by. Shares are of what this run could have found out:
/// sources that take no part are left out, and what was out of reach is not held against the company. How much of it
/// may be is the [Quorum]'s business.
final class Sufficiency {
    private static final double LEAST_EVIDENCE = 0.30;
    private static final double LEAST_IN_BUCKET = 0.20;
    private static final int LEAST_BUCKETS = 2;
    private static final int ENOUGH_SOURCES = 4;
    private static final double FEW_PAGES = 3;
    private static final double FEW_LINKING_NETWORKS = 10;
    private static final int LEAST_TRACES = 2;

    private Sufficiency() {}

    /// What needs no evidence about the company: there is no such domain, or nothing but a parking page.
    static Optional<Insufficiency> ofDomain(Snapshots snapshots, Facts facts) {
        if (Standing.provedDead(snapshots.current().values())) {
            return Optional.of(Insufficiency.NOT_LIVE);
        }
        return parked(facts) ? Optional.of(Insufficiency.PARKED) : Optional.empty();
    }

    static Optional<Insufficiency> ofCompany(
            Composition composition, Findings findings, Snapshots snapshots, Facts facts) {
        if (tooFewSources(snapshots) || thin(composition)) {
            return Optional.of(Insufficiency.EVIDENCE);
        }
        return traces(findings, facts) < LEAST_TRACES ? Optional.of(Insufficiency.NO_COMPANY) : Optional.empty();
    }

    private static boolean parked(Facts facts) {
        boolean lonely = facts.amount(FetcherId.SITE, Keys.SITE_LINKS).orElse(2) <= 1;
        return facts.shows(FetcherId.DNS, Keys.DNS_PARKING)
                || facts.showsLander()
                || (lonely && facts.denies(FetcherId.DNS, Keys.DNS_MX));
    }

    /// Most of the sources, and never more than four of them. One that was out of reach might have been among them.
    private static boolean tooFewSources(Snapshots snapshots) {
        long atBest = snapshots.current().values().stream()
                .map(Snapshot::status)
                .filter(status -> status.observed() || status.outage())
                .count();
        return atBest < Math.min(ENOUGH_SOURCES, snapshots.current().size() / 2 + 1);
    }

    private static boolean thin(Composition composition) {
        double weight = 0;
        double seen = 0;
        Map<Bucket, Double> weights = new EnumMap<>(Bucket.class);
        Map<Bucket, Double> seenIn = new EnumMap<>(Bucket.class);
        for (SignalScore signal : composition.signals()) {
            if (signal.inReach() && !signal.missedInThisRun()) {
                Bucket bucket = signal.signal().bucket();
                weight += signal.inBase();
                seen += signal.inBase() * signal.quality();
                weights.merge(bucket, signal.inBase(), Double::sum);
                seenIn.merge(bucket, signal.inBase() * signal.quality(), Double::sum);
            }
        }
        long buckets = Stream.of(Bucket.values())
                .filter(bucket -> seenIn.getOrDefault(bucket, 0.0)
                        >= LEAST_IN_BUCKET * weights.getOrDefault(bucket, Double.MAX_VALUE))
                .count();
        return seen < LEAST_EVIDENCE * weight || buckets < LEAST_BUCKETS;
    }

    /// How many independent things a company leaves behind are there.
    private static long traces(Findings findings, Facts facts) {
        return Stream.of(
                        facts.shows(FetcherId.DNS, Keys.DNS_MX),
                        facts.amount(FetcherId.SITE, Keys.SITE_COMMERCIAL_PAGES).orElse(0) >= FEW_PAGES,
                        facts.shows(FetcherId.SITE, Keys.SITE_ORGANIZATION),
                        facts.hasBoard(),
                        facts.hasGithub(),
                        facts.text(FetcherId.WIKIDATA, Keys.WIKIDATA_ITEM).isPresent(),
                        findings.raw("ref_subnets").orElse(0) >= FEW_LINKING_NETWORKS,
                        ofAge(findings, facts))
                .filter(trace -> trace)
                .count();
    }

    private static boolean ofAge(Findings findings, Facts facts) {
        int lastYear = facts.asOf().atOffset(ZoneOffset.UTC).getYear() - 1;
        return findings.raw("domain_age_y").orElse(0) >= 1
                || facts.amount(FetcherId.SITE, Keys.SITE_FOUNDED_YEAR).orElse(Double.MAX_VALUE) <= lastYear;
    }
}
