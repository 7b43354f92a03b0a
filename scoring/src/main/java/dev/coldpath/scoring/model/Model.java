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
        Optional<Insufficiency> company = Sufficiency.ofCompany(composition, findings, snapshots, facts);
        if (company.isPresent()) {
            return new Insufficient(snapshots.domain(), asOf, company.get(), report);
        }
        return scored(new Explanation(manifest, snapshots, asOf, composition, report), profile, facts);
    }

    private static Scored scored(Explanation why, Profile profile, Facts facts) {
        Company company = Company.of(why.snapshots().domain(), facts, why.manifest());
        return new Scored(
                why.snapshots().domain(),
                why.asOf(),
                why.manifest(),
                why.composition(),
                profile,
                company,
                why.report(),
                why.json(profile, company));
    }
}
