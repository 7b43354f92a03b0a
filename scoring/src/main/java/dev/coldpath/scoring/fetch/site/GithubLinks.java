package dev.coldpath.scoring.fetch.site;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Recognises links to an organisation on GitHub, or to one of its repositories.
final class GithubLinks {
    private static final Set<String> HOSTS = Set.of("github.com", "www.github.com");
    private static final int ORGANIZATION_AND_REPOSITORY = 2;
    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38})");
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

    /// The organisation that a link leads to, in lower case as GitHub reads it.
    static Optional<String> organization(URI link) {
        List<String> parts = Arrays.stream(
                        link.getRawPath().toLowerCase(Locale.ROOT).split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        return Optional.of(parts)
                .filter(path -> HOSTS.contains(link.getHost()) && path.size() <= ORGANIZATION_AND_REPOSITORY)
                .flatMap(path -> path.stream().findFirst())
                .filter(name -> NAME.matcher(name).matches() && !ITS_OWN.contains(name));
    }

    /// The organisations that these lead to, those with the most links first.
    static List<String> organizations(Stream<URI> links) {
        Map<String, Integer> times = new LinkedHashMap<>();
        links.flatMap(link -> organization(link).stream()).forEach(name -> times.merge(name, 1, Integer::sum));
        return times.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
