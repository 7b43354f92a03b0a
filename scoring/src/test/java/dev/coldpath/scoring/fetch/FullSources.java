package dev.coldpath.scoring.fetch;

import dev.coldpath.scoring.fetch.wikidata.WebsiteQueries;

/// What public sources say of the made-up company of [dev.coldpath.scoring.fetch.site.FullSite], with the names of
/// made-up people wherever the real ones have some.
public final class FullSources {
    /// The day half a year before that of the test.
    private static final String SINCE = "1779753600";

    private FullSources() {}

    public static void serve(ScriptedWeb web) {
        web.text("https://boards-api.greenhouse.io/v1/boards/brightloom/jobs?content=true", """
                {"jobs":[{"title":"Weaver to Jane Doe","content":"Write to Jane Doe, jane.doe@brightloom.com, +1 555 0100",
                  "first_published":"2026-11-01T00:00:00Z","location":{"name":"Duluth"},
                  "departments":[{"name":"Team John Roe"}]}],"meta":{"total":1}}""");
        web.text(WebsiteQueries.brightloom(), """
                {"results":{"bindings":[{"item":{"value":"http://www.wikidata.org/entity/Q77"},
                  "rank":{"value":"http://wikiba.se/ontology#NormalRank"},"org":{"value":"true"},
                  "links":{"value":"2"}}]}}""");
        web.text("https://www.wikidata.org/wiki/Special:EntityData/Q77.json", """
                {"entities":{"Q77":{"labels":{"en":{"value":"Brightloom"}},"aliases":{"en":[{"value":"Jane Doe & Co"}]},
                  "descriptions":{"en":{"value":"company founded by Jane Doe"}},"sitelinks":{"enwiki":{"title":"Brightloom"}},
                  "claims":{"P5531":[{"mainsnak":{"datavalue":{"value":"7077"}}}],
                    "P112":[{"mainsnak":{"datavalue":{"value":{"id":"Q1"}}},
                    "references":[{"snaks":{"P854":[{"datavalue":{"value":"John Roe"}}]}}]}]}}}}""");
        web.text("https://api.github.com/orgs/brightloom", """
                {"login":"brightloom","name":"Jane Doe's looms","email":"jane.doe@brightloom.com",
                 "blog":"https://brightloom.com"}""");
        web.text("https://api.github.com/orgs/brightloom/repos?sort=pushed&per_page=100", """
                [{"name":"jane-doe","description":"By John Roe","stargazers_count":3,
                  "pushed_at":"2026-11-01T00:00:00Z","owner":{"login":"brightloom"}}]""");
        serveAttention(web);
        serveRegisters(web);
    }

    private static void serveAttention(ScriptedWeb web) {
        web.text(
                "https://wikimedia.org/api/rest_v1/metrics/pageviews/per-article/en.wikipedia/all-access/user/Brightloom"
                        + "/daily/20250823/20261120",
                "{\"items\":[{\"article\":\"Brightloom\",\"timestamp\":\"2026112000\",\"views\":7}]}");
        web.text(
                "https://hn.algolia.com/api/v1/search_by_date?query=brightloom.com&restrictSearchableAttributes=url"
                        + "&tags=story&numericFilters=created_at_i%3E" + SINCE + "&hitsPerPage=100",
                """
                {"hits":[{"url":"https://brightloom.com/jane","author":"jane-doe","title":"Jane Doe's loom",
                  "created_at_i":1795000000}],"nbHits":1}""");
    }

    private static void serveRegisters(ScriptedWeb web) {
        web.text("https://data.sec.gov/submissions/CIK0000007077.json", """
                {"cik":"0000007077","entityType":"operating","sic":"7372","name":"Brightloom Looms Inc.","phone":"+1 555 0101",
                  "exchanges":["NYSE"],"filings":{"recent":{"form":["10-K"],"filingDate":["2026-03-01"]}}}""");
        web.text("https://data.sec.gov/api/xbrl/companyfacts/CIK0000007077.json", """
                {"cik":7077,"entityName":"Jane Doe Looms Inc.","facts":{"us-gaap":{"Revenues":{"units":{"USD":[
                  {"start":"2025-01-01","end":"2025-12-31","val":9000000,"fy":2025,"fp":"FY","form":"10-K",
                   "filed":"2026-03-01"}]}}}}}""");
        web.text("https://crt.sh/?q=%25.brightloom.com&output=json&exclude=expired&deduplicate=Y", """
                [{"name_value":"www.brightloom.com\\njane.doe@brightloom.com","entry_timestamp":"2026-11-01T00:00:00"}]""");
        web.text(
                "https://api.certspotter.com/v1/issuances?domain=brightloom.com&include_subdomains=true&expand=dns_names",
                "[{\"id\":\"1\",\"dns_names\":[\"www.brightloom.com\",\"jane.doe@brightloom.com\"]}]");
        web.text(
                "https://api.certspotter.com/v1/issuances?domain=brightloom.com&include_subdomains=true&expand=dns_names"
                        + "&after=1",
                "[]");
    }
}
