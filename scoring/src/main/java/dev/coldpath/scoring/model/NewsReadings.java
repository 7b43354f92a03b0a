package dev.coldpath.scoring.model;

import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import java.util.Map;
import java.util.OptionalDouble;

/// How widely the company is known and talked about.
final class NewsReadings {
    static final Map<String, Reading> ALL = Map.of(
            "wiki_sitelinks",
            Reading.count(new Part("wikidata", FetcherId.WIKIDATA, Keys.WIKIDATA_SITELINKS, NewsReadings::asRead)));

    private NewsReadings() {}

    private static OptionalDouble asRead(double amount, Facts facts) {
        return OptionalDouble.of(amount);
    }
}
