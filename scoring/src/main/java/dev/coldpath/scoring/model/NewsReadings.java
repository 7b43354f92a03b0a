package dev.coldpath.scoring.model;

import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import java.util.Map;
import java.util.OptionalDouble;

/// How widely the company is known and talked about.
final class NewsReadings {
    static final Map<String, Reading> ALL = Map.of(
            "wiki_sitelinks",
            Reading.count(new Part("wikidata", FetcherId.WIKIDATA, Keys.WIKIDATA_SITELINKS, NewsReadings::asRead)),
            "pageviews_30d",
            Reading.count(attention("pageviews", Keys.ATTENTION_VIEWS_30D).unless(Keys.ATTENTION_HAS_ARTICLE)),
            "pageview_trend",
            Reading.measure(attention("pageviews", Keys.ATTENTION_VIEW_TREND)),
            "hn_180d",
            Reading.count(attention("hn", Keys.ATTENTION_STORIES_180D)));

    private NewsReadings() {}

    private static Part attention(String source, String key) {
        return new Part(source, FetcherId.ATTENTION, key, NewsReadings::asRead);
    }

    private static OptionalDouble asRead(double amount, Facts facts) {
        return OptionalDouble.of(amount);
    }
}
