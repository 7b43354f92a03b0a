package dev.coldpath.scoring.fetch.site;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Recognises links to an organisation on GitHub, or to one of its repositories.
final class GithubLinks {
    private static final Set<String> HOSTS = Set.of("github.com", "www.github.com");
    private static final int ORGANIZATION_AND_REPOSITORY = 2;
    /// First parts of paths that belong to GitHub itself.
    private static final Set<String> ITS_OWN = Set.of(
            "about",
            "apps",
            "collections",
            "contact",
            "customer-stories",
            "enterprise",
            "events",
            "explore",
            "features",
            "join",
            "login",
            "marketplace",
            "orgs",
            "pricing",
            "search",
            "security",
            "settings",
            "signup",
            "site",
            "sponsors",
            "team",
            "topics",
            "trending");

    private GithubLinks() {}

    static boolean isOrganization(URI link) {
        List<String> parts = Arrays.stream(
                        link.getRawPath().toLowerCase(Locale.ROOT).split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        return HOSTS.contains(link.getHost())
                && !parts.isEmpty()
                && parts.size() <= ORGANIZATION_AND_REPOSITORY
                && !ITS_OWN.contains(parts.getFirst());
    }
}
