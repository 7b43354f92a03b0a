package dev.coldpath.scoring.model;

import dev.coldpath.score.Profile;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;

/// Tells established companies from growing ones: what fits neither is unclassified.
final class Profiles {
    private static final double MANY_PEOPLE = 1_000;
    private static final double OLD = 12;
    private static final double MANY_LINKS = 5_000;
    private static final double POPULAR = 50_000;

    private Profiles() {}

    static Profile of(Findings findings, Facts facts) {
        if (established(findings, facts)) {
            return Profile.ESTABLISHED;
        }
        return growing(findings, facts) ? Profile.GROWTH : Profile.UNCLASSIFIED;
    }

    private static boolean established(Findings findings, Facts facts) {
        boolean known = findings.raw("ref_subnets").orElse(0) >= MANY_LINKS
                || findings.raw("popularity_rank").orElse(Double.MAX_VALUE) <= POPULAR;
        return facts.shows(FetcherId.WIKIDATA, Keys.WIKIDATA_LISTED)
                || facts.shows(FetcherId.SEC, Keys.SEC_LISTED)
                || facts.shows(FetcherId.SEC, Keys.SEC_ANNUAL_REPORTS)
                || findings.raw("headcount_estimate").orElse(0) >= MANY_PEOPLE
                || (old(findings) && known);
    }

    /// A price list tells a young company only as long as its domain is not known to be old.
    private static boolean growing(Findings findings, Facts facts) {
        return facts.hasBoard()
                || facts.hasGithub()
                || facts.shows(FetcherId.SEC, Keys.SEC_OFFERINGS_36M)
                || (facts.shows(FetcherId.SITE, Keys.SITE_PRICING_PAGE) && !old(findings));
    }

    private static boolean old(Findings findings) {
        return findings.raw("domain_age_y").orElse(0) >= OLD;
    }
}
