package dev.coldpath.internet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How each public source is asked, and what it says of whom it does not know.
enum PublicSource {
    GREENHOUSE("greenhouse", "/v1/boards/([^/]+)/jobs\\?content=true", 404, "{\"status\": 404}"),
    LEVER("lever", "/v0/postings/([^/]+)\\?mode=json&limit=100&skip=0", 404, "{\"ok\": false}"),
    LEVER_EU("lever-eu", "/v0/postings/([^/]+)\\?mode=json&limit=100&skip=0", 404, "{\"ok\": false}"),
    ASHBY("ashby", "/posting-api/job-board/([^/]+)\\?", 404, "\"Not Found\""),
    SMARTRECRUITERS(
            "smartrecruiters",
            "/v1/companies/([^/]+)/postings\\?limit=100&offset=0",
            200,
            "{\"offset\": 0, \"limit\": 100, \"totalFound\": 0, \"content\": []}"),
    GITHUB("github", "/orgs/([^/]+(?:/repos)?)\\?(?:sort=pushed&per_page=100)?", 404, "{\"message\": \"Not Found\"}"),
    WDQS(
            "wdqs",
            "/sparql\\?format=json&query=.*?<https://([^/>]+)>.*",
            200,
            "{\"head\": {\"vars\": [\"item\"]}, \"results\": {\"bindings\": []}}"),
    WIKIDATA("wikidata", "/wiki/Special:EntityData/(Q[0-9]+)\\.json\\?", 404, "Not found"),
    WORKABLE("workable", "/api/v1/widget/accounts/([^/]+)\\?", 404, "{\"error\": \"Not found\"}"),
    WIKIMEDIA(
            "wikimedia",
            "/api/rest_v1/metrics/pageviews/per-article/en\\.wikipedia/all-access/user/([^/]+)/daily"
                    + "/[0-9]{8}/[0-9]{8}\\?",
            404,
            "{\"type\": \"not_found\"}"),
    HACKER_NEWS(
            "hn",
            "/api/v1/search_by_date\\?query=([^&]+)&restrictSearchableAttributes=url&tags=story"
                    + "&numericFilters=created_at_i>[0-9]+&hitsPerPage=100",
            200,
            "{\"hits\": [], \"nbHits\": 0}"),
    SEC("sec-data", "/(?:api/xbrl/)?((?:submissions|companyfacts)/CIK[0-9]{10})\\.json\\?", 404, "NoSuchKey"),
    CRT_SH("crtsh", "/\\?q=%\\.([^&]+)&output=json&exclude=expired&deduplicate=Y", 200, "[]"),
    CERT_SPOTTER("certspotter", "/v1/issuances\\?domain=([^&]+)&include_subdomains=true&expand=dns_names", 200, "[]");

    private final String key;
    private final Pattern question;
    private final int unknownStatus;
    private final String unknown;

    /// Takes how it is asked and how it answers.
    ///
    /// @param question the first group is whom it is about
    PublicSource(String key, String question, int unknownStatus, String unknown) {
        this.key = key;
        this.question = Pattern.compile(question);
        this.unknownStatus = unknownStatus;
        this.unknown = unknown;
    }

    static Optional<PublicSource> named(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    String key() {
        return key;
    }

    /// Whom a question is about, in lower case: a domain, or what the source calls a company.
    Optional<String> subject(String path, String query) {
        Matcher asked = question.matcher(path + "?" + query);
        return asked.matches() ? Optional.of(asked.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /// What it says of whom it does not know.
    Answer unknown() {
        return new Answer.Whole(unknownStatus, Map.of("content-type", MediaType.of("x.json")), unknown);
    }
}
