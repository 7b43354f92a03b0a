package dev.coldpath.scoring.model;

import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import java.util.Map;
import java.util.OptionalDouble;

/// Who leads and who is being hired. People are counted, never named.
final class PeopleReadings {
    static final Map<String, Reading> ALL = Map.of(
            "gh_active_repos_90d",
            Reading.count(github(Keys.GITHUB_ACTIVE_REPOS_90D)),
            "gh_stars",
            Reading.count(github(Keys.GITHUB_STARS)),
            "function_breadth",
            Reading.count(ats(Keys.ATS_FUNCTIONS)),
            "location_breadth",
            Reading.count(ats(Keys.ATS_LOCATIONS)),
            "open_roles",
            Reading.count(ats(Keys.ATS_OPEN_ROLES)),
            "fresh_role_share",
            Reading.measure(ats(Keys.ATS_FRESH_SHARE)),
            "role_change",
            Reading.measure(ats(Keys.ATS_ROLE_CHANGE)),
            "leadership_disclosed",
            Reading.count(new Part("site", FetcherId.SITE, Keys.SITE_LEADERSHIP, SiteMeanings::counted)),
            "founder_known",
            Reading.any(
                    new Part("wikidata", FetcherId.WIKIDATA, Keys.WIKIDATA_FOUNDER, PeopleReadings::asRead)
                            .unless(Keys.WIKIDATA_FOUNDER),
                    new Part("json_ld", FetcherId.SITE, Keys.SITE_FOUNDERS, PeopleReadings::known)));

    private PeopleReadings() {}

    private static Part ats(String key) {
        return new Part("ats", FetcherId.ATS, key, PeopleReadings::asRead);
    }

    private static Part github(String key) {
        return new Part("github", FetcherId.GITHUB, key, PeopleReadings::asRead);
    }

    private static OptionalDouble asRead(double amount, Facts facts) {
        return OptionalDouble.of(amount);
    }

    /// Few sites name founders in their markup: that this one does not says nothing.
    private static OptionalDouble known(double founders, Facts facts) {
        return founders >= 1 ? OptionalDouble.of(1) : OptionalDouble.empty();
    }
}
