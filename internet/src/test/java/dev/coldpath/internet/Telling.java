package dev.coldpath.internet;

import java.util.Set;

/// What sources can tell of a value that an archetype is given: the value as near as whole roles, hosts and days go,
/// or nothing, for a reason.
sealed interface Telling {
    /// A year is not made of days.
    double A_DAY = 0.004;

    double ROUNDING = 1e-6;

    /// A value.
    ///
    /// @param within how near it comes
    record Value(double raw, double within) implements Telling {}

    record Nothing(String why) implements Telling {}

    /// So far off may a value be that only wholes are told of.
    double WHOLE = 0.025;

    /// Where a source tells of something else than was given: of a rank its bucket, of repositories a page, of
    /// leaders no fourth point without a founder.
    Set<String> COARSE = Set.of("popularity_rank", "gh_active_repos_90d", "leadership_disclosed");

    static Telling of(Archetype of, String signal) {
        return switch (signal) {
            case "gh_pushes_90d" -> new Nothing("no fetcher counts pushes");
            case "lei_status" -> new Nothing("nobody asks GLEIF");
            case "function_breadth", "location_breadth" ->
                of.has("open_roles")
                        ? given(of, signal)
                        : new Nothing("where no role is open there are neither functions nor places");
            case "ref_subnets" -> of.amongTheMillion() ? given(of, signal) : unlisted();
            case "rank_change" -> of.amongTheMillion() ? rankChange(of) : unlisted();
            case "cc_rank" ->
                of.of(signal) <= StagedLists.TOP_OF_THE_GRAPH
                        ? given(of, signal)
                        : new Nothing("of the graph the first ten million are kept");
            case "popularity_rank" -> of.amongTheMillion() ? exactly(bucket(of)) : given(of, signal);
            case "leadership_disclosed" -> exactly(Math.min(of.of(signal), of.namesFounder() ? 4 : 3));
            case "gh_active_repos_90d" -> exactly(Math.min(of.of(signal), StagedTraces.MOST_REPOSITORIES));
            case "fresh_role_share" ->
                exactly(StagedBoard.Share.nearest(of.of(signal), of.count("open_roles"))
                        .value());
            case "role_change" -> exactly(of.of("open_roles") / StagedBoard.rolesThen(of) - 1);
            case "new_hosts_share" -> exactly(1 - (double) StagedTraces.hostsThen(of) / of.of("ct_hostnames"));
            case "pageview_trend" -> exactly((double) StagedItem.views(of) / StagedItem.viewsYearBefore(of) - 1);
            case "domain_age_y", "expiry_horizon_y" -> new Value(of.of(signal), A_DAY);
            default -> given(of, signal);
        };
    }

    private static Telling given(Archetype of, String signal) {
        return exactly(of.of(signal));
    }

    private static Telling exactly(double raw) {
        return new Value(raw, ROUNDING * Math.max(1, Math.abs(raw)));
    }

    private static Telling unlisted() {
        return new Nothing("links are told of a million domains too, and this is none of them");
    }

    private static Telling rankChange(Archetype of) {
        return exactly(StrictMath.log((double) StagedLists.rankBefore(of) / StagedLists.rankByLinks(of)));
    }

    private static double bucket(Archetype of) {
        return (double) StagedLists.bucket(of.of("popularity_rank"));
    }
}
