package dev.coldpath.api.score;

import dev.coldpath.domain.Domain;
import dev.coldpath.domain.TestDomain;
import dev.coldpath.job.JobId;
import dev.coldpath.score.Confidence;
import dev.coldpath.score.Confidence.Band;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The canned confidence reports that test keys get.
final class SandboxConfidence {
    private static final JobId NO_RUN = new JobId(new UUID(0, 0));

    private SandboxConfidence() {}

    static Confidence of(TestDomain domain) {
        return switch (domain) {
            case ACME -> report(domain, Band.HIGH, 88, List.of(), "gh_stars", "hn_180d");
            case UNICORN -> report(domain, Band.HIGH, 94, List.of(), "role_change");
            case STRUGGLING ->
                report(
                        domain,
                        Band.DIRECTIONAL,
                        48,
                        List.of("people_no_founder_data"),
                        "leadership_disclosed",
                        "founder_known",
                        "function_breadth",
                        "location_breadth",
                        "gh_active_repos_90d",
                        "gh_stars",
                        "open_roles",
                        "fresh_role_share",
                        "role_change",
                        "gh_pushes_90d");
            case COHORT ->
                report(
                        domain,
                        Band.MEDIUM,
                        72,
                        List.of("news_no_entity"),
                        "wiki_sitelinks",
                        "pageviews_30d",
                        "pageview_trend");
        };
    }

    private static Confidence report(
            TestDomain domain, Band band, int completeness, List<String> warnings, String... missing) {
        return new Confidence(
                new Domain(domain.domain()),
                Sandbox.SCORED_AT,
                NO_RUN,
                band,
                completeness,
                domain == TestDomain.STRUGGLING ? List.of("people") : List.of(),
                warnings,
                List.of(missing),
                Optional.empty());
    }
}
