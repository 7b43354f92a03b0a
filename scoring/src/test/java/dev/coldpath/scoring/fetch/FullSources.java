package dev.coldpath.scoring.fetch;

/// What public sources say of the made-up company of [dev.coldpath.scoring.fetch.site.FullSite], with the names of
/// made-up people wherever the real ones have some.
final class FullSources {
    private FullSources() {}

    static void serve(ScriptedWeb web) {
        web.text("https://boards-api.greenhouse.io/v1/boards/brightloom/jobs?content=true", """
                {"jobs":[{"title":"Weaver to Jane Doe","content":"Write to Jane Doe, jane.doe@brightloom.com, +1 555 0100",
                  "first_published":"2026-11-01T00:00:00Z","location":{"name":"Duluth"},
                  "departments":[{"name":"Team John Roe"}]}],"meta":{"total":1}}""");
    }
}
