package dev.coldpath.scoring.fetch.wikidata;

import dev.coldpath.domain.Domain;
import java.util.List;
import java.util.stream.Collectors;

/// The question which items have a domain as their official website, in every way that people write an address. What
/// was a website once, or was marked as wrong, comes along to be told apart here.
final class WebsiteQuery {
    private static final List<String> FORMS = List.of(
            "https://%s",
            "https://%s/",
            "https://www.%s",
            "https://www.%s/",
            "http://%s",
            "http://%s/",
            "http://www.%s",
            "http://www.%s/");

    private WebsiteQuery() {}

    /// @param domain in letters, digits, dots and hyphens, so it can end no part of a query
    static String about(Domain domain) {
        String addresses =
                FORMS.stream().map(form -> "<" + form.formatted(domain) + ">").collect(Collectors.joining(" "));
        return "SELECT ?item ?rank ?end ?org ?links (SAMPLE(?iso) AS ?country) (SAMPLE(?label) AS ?industry)"
                + "(SAMPLE(?area) AS ?state){"
                + "VALUES ?u{" + addresses + "}"
                + "?item p:P856 ?s;wikibase:sitelinks ?links.?s ps:P856 ?u;wikibase:rank ?rank."
                + "OPTIONAL{?s pq:P582 ?end}"
                + "OPTIONAL{?item wdt:P17/wdt:P297 ?iso}"
                + "OPTIONAL{?item wdt:P452/rdfs:label ?label FILTER(LANG(?label)=\"en\")}"
                + "OPTIONAL{?item wdt:P159/wdt:P131*/wdt:P300 ?area FILTER(STRSTARTS(?area,\"US-\"))}"
                + "BIND(EXISTS{?item wdt:P31/wdt:P279* wd:Q43229} AS ?org)"
                + "}GROUP BY ?item ?rank ?end ?org ?links LIMIT 5";
    }
}
