package dev.coldpath.scoring.model;

import dev.coldpath.score.Confidence.Insufficiency;
import dev.coldpath.score.Profile;
import dev.coldpath.scoring.model.Scoring.Insufficient;
import dev.coldpath.scoring.model.Scoring.OutOfReach;
import dev.coldpath.scoring.model.Scoring.Scored;
import java.time.Instant;
import java.util.Optional;

/// The scoring model: a pure function of what was seen, the manifest and one instant.
public final class Model {
    private Model() {}

    public static Scoring score(Snapshots snapshots, Manifest manifest, Instant asOf) {
        Facts facts = new Facts(snapshots, asOf);
        Findings all = Findings.of(manifest, snapshots, facts);
        Profile profile = Profiles.of(all, facts);
        Findings findings = all.of(profile);
        Composition composition = Composition.of(findings, profile);

        Optional<Insufficiency> dead = Sufficiency.ofDomain(snapshots, facts);
        boolean parked = dead.filter(Insufficiency.PARKED::equals).isPresent();
        Report report = Report.of(composition, Warnings.of(findings, snapshots, facts, parked));
        if (dead.isPresent()) {
            return new Insufficient(snapshots.domain(), asOf, dead.get(), report);
        }
        double missing = Quorum.missing(composition, snapshots);
        if (Quorum.missed(missing)) {
            return new OutOfReach(missing);
        }
        return Sufficiency.ofCompany(composition, findings, snapshots, facts)
                .<Scoring>map(reason -> new Insufficient(snapshots.domain(), asOf, reason, report))
                .orElseGet(() -> {
                    Company company = Company.of(snapshots.domain(), facts, manifest);
                    Explanation explanation = new Explanation(manifest, snapshots, asOf, composition, report);
                    return new Scored(
                            snapshots.domain(),
                            asOf,
                            manifest,
                            composition,
                            profile,
                            company,
                            report,
                            explanation.json(profile, company));
                });
    }
}
