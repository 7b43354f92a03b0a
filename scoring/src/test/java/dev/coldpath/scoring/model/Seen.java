package dev.coldpath.scoring.model;

import dev.coldpath.score.Profile;
import dev.coldpath.scoring.model.Evidence.Known;

/// What the model of this build makes of a fixture's snapshots.
final class Seen {
    private Seen() {}

    static Evidence evidence(Fixture fixture, String key) {
        return findings(fixture).of(key);
    }

    static Known known(Fixture fixture, String key) {
        return (Known) evidence(fixture, key);
    }

    static Profile profile(Fixture fixture) {
        return Profiles.of(findings(fixture), facts(fixture));
    }

    private static Findings findings(Fixture fixture) {
        return Findings.of(Judged.MANIFEST, fixture.snapshots(), facts(fixture));
    }

    private static Facts facts(Fixture fixture) {
        return new Facts(fixture.snapshots(), fixture.asOf());
    }
}
