package dev.coldpath.scoring.model;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.model.Evidence.Reason;
import dev.coldpath.scoring.snapshot.Observation;
import java.util.Optional;

/// Whose site a home page is. One under another domain of the same name is most likely the company's own; one under
/// another name is somebody else's until proved otherwise.
enum Redirect {
    NONE,
    SAME_NAME,
    OTHER_NAME;

    private static final double SAME_NAME_IDENTITY = 0.9;

    static Redirect of(Domain domain, Optional<String> leadsTo) {
        return leadsTo.filter(other -> !other.equals(domain.name()))
                .map(other -> label(other).equals(domain.firstLabel()) ? SAME_NAME : OTHER_NAME)
                .orElse(NONE);
    }

    /// The look as it counts behind this redirect.
    Look judge(Look look) {
        return switch (this) {
            case NONE -> look;
            case SAME_NAME -> lessSure(look);
            case OTHER_NAME -> look instanceof Look.Out ? look : new Look.Out(Reason.REDIRECTED);
        };
    }

    private static Look lessSure(Look look) {
        return switch (look) {
            case Look.Seen(Observation seen) -> new Look.Seen(capped(seen));
            case Look.Carried(Observation seen, Reason instead) -> new Look.Carried(capped(seen), instead);
            case Look.Nothing _, Look.Silent _, Look.NoSay _, Look.Out _ -> look;
        };
    }

    private static Observation capped(Observation seen) {
        return seen.identifiedBy(Math.min(seen.identity(), SAME_NAME_IDENTITY));
    }

    private static String label(String domain) {
        int dot = domain.indexOf('.');
        return dot < 0 ? domain : domain.substring(0, dot);
    }
}
