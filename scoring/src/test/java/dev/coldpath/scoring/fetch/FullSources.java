package dev.coldpath.scoring.fetch;

import dev.coldpath.scoring.fetch.wikidata.WebsiteQueries;

/// What public sources say of the made-up company of [dev.coldpath.scoring.fetch.site.FullSite], with the names of
/// made-up people wherever the real ones have some.
final class FullSources {
    private FullSources() {}

    static void serve(ScriptedWeb web) {
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
                  "claims":{"P112":[{"mainsnak":{"datavalue":{"value":{"id":"Q1"}}},
                    "references":[{"snaks":{"P854":[{"datavalue":{"value":"John Roe"}}]}}]}]}}}}""");
        web.text("https://api.github.com/orgs/brightloom", """
                {"login":"brightloom","name":"Jane Doe's looms","email":"jane.doe@brightloom.com",
                 "blog":"https://brightloom.com"}""");
        web.text("https://api.github.com/orgs/brightloom/repos?sort=pushed&per_page=100", """
                [{"name":"jane-doe","description":"By John Roe","stargazers_count":3,
                  "pushed_at":"2026-11-01T00:00:00Z","owner":{"login":"brightloom"}}]""");
    }
}
