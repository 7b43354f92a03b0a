package dev.coldpath.testkit;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Buckets;
import dev.coldpath.score.Company;
import dev.coldpath.score.Profile;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.score.Tenths;
import dev.coldpath.scoring.record.HistoryRow;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// What a run found out, with all that statistics look at.
public record Firm(
        Finding finding,
        Tenths premium,
        Buckets buckets,
        int completenessPct,
        Profile profile,
        String sector,
        String geo,
        String name) {
    private static final List<String> SECTORS = List.of("saas", "fintech", "other");
    private static final List<Profile> PROFILES = List.of(Profile.values());
    private static final List<String> GEOS = List.of("us", "eu", "global");

    /// One like all others, of a sector of its version's own.
    public static Firm of(Finding finding) {
        return new Firm(
                finding,
                new Tenths(17),
                buckets(500, 500, 500, 500),
                80,
                Profile.GROWTH,
                "sector_" + finding.version(),
                "eu",
                "Firm " + finding.domain());
    }

    /// Ties, both ends and equal cohorts are common.
    public static Firm random(Finding finding, Random chance) {
        return new Firm(
                finding.scoring(composite(chance)),
                new Tenths(chance.nextInt(121)),
                buckets(chance.nextInt(1_001), chance.nextInt(1_001), chance.nextInt(1_001), chance.nextInt(1_001)),
                50 + chance.nextInt(40),
                PROFILES.get(chance.nextInt(PROFILES.size())),
                SECTORS.get(chance.nextInt(SECTORS.size())),
                GEOS.get(chance.nextInt(GEOS.size())),
                "Firm " + finding.domain());
    }

    private static int composite(Random chance) {
        return switch (chance.nextInt(5)) {
            case 0 -> 0;
            case 1 -> 1_000;
            case 2 -> 500 + chance.nextInt(3);
            default -> chance.nextInt(1_001);
        };
    }

    public static Buckets buckets(int team, int market, int momentum, int financial) {
        return new Buckets(new Tenths(team), new Tenths(market), new Tenths(momentum), new Tenths(financial));
    }

    public Firm with(Finding other) {
        return new Firm(other, premium, buckets, completenessPct, profile, sector, geo, name);
    }

    public Firm with(Buckets other) {
        return new Firm(finding, premium, other, completenessPct, profile, sector, geo, name);
    }

    public Firm with(Profile other) {
        return new Firm(finding, premium, buckets, completenessPct, other, sector, geo, name);
    }

    public Firm premium(int tenths) {
        return new Firm(finding, new Tenths(tenths), buckets, completenessPct, profile, sector, geo, name);
    }

    public Firm complete(int pct) {
        return new Firm(finding, premium, buckets, pct, profile, sector, geo, name);
    }

    public Firm sector(String other) {
        return new Firm(finding, premium, buckets, completenessPct, profile, other, geo, name);
    }

    public Firm geo(String other) {
        return new Firm(finding, premium, buckets, completenessPct, profile, sector, other, name);
    }

    public Domain domain() {
        return finding.domain();
    }

    public Instant scoredAt() {
        return finding.scoredAt();
    }

    public Tenths composite() {
        return finding.composite();
    }

    /// Whom it is compared with.
    public String cohort() {
        return sector + " " + geo + " " + profile;
    }

    public Company company() {
        return new Company(domain(), name, composite(), profile);
    }

    public ScoreRef record(Engine engine) {
        return Repeat.untilKnown(() -> engine.scoreLog().record(row(), finding.confidence(), finding.explanation()));
    }

    public HistoryRow row() {
        HistoryRow row = finding.row();
        return new HistoryRow(
                row.ref(),
                row.run(),
                row.pipelineVersion(),
                row.modelVersion(),
                row.manifestHash(),
                row.composite(),
                premium,
                row.rating(),
                row.momentumIndex(),
                buckets,
                completenessPct,
                profile,
                sector,
                geo,
                name);
    }
}
