package dev.coldpath.scoring.fetch.wikidata;

import dev.coldpath.scoring.fetch.PublishedApis;
import dev.coldpath.scoring.fetch.World;

/// Where the question about a made-up company goes.
public final class WebsiteQueries {
    private WebsiteQueries() {}

    public static String brightloom() {
        return "https://query.wikidata.org/sparql?format=json&query="
                + PublishedApis.encode(WebsiteQuery.about(World.BRIGHTLOOM));
    }
}
