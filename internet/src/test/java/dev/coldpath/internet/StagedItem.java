package dev.coldpath.internet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What the encyclopedia and its data have on an archetype: the item, and how often the article is read. Whom they do
/// not know has neither.
final class StagedItem {
    private static final int MONTH = 30;
    private static final int QUARTER = 90;
    /// A day's readers are counted on the day after.
    private static final int LAST_DAY = 2;

    private static final int YEAR = 365;
    private static final int ISSUED = 2;

    private final Archetype of;

    private StagedItem(Archetype of) {
        this.of = of;
    }

    static Map<String, String> files(Archetype of) {
        return of.has("wiki_sitelinks") ? new StagedItem(of).files() : Map.of();
    }

    private Map<String, String> files() {
        Map<String, String> files = new HashMap<>();
        files.put("sources/wdqs/" + of.domain() + ".json", found().toString());
        files.put("sources/wikidata/" + item().toLowerCase(Locale.ROOT) + ".json", told().toString());
        files.put("sources/wikimedia/" + of.slug() + ".json", views().toString());
        return files;
    }

    private String item() {
        return "Q9100%04d".formatted(of.number());
    }

    private ObjectNode found() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode row = answer.putObject("results").putArray("bindings").addObject();
        value(row, "item", "http://www.wikidata.org/entity/" + item());
        value(row, "rank", "http://wikiba.se/ontology#NormalRank");
        value(row, "org", "true");
        value(row, "links", String.valueOf(of.count("wiki_sitelinks")));
        value(row, "country", of.country());
        return answer;
    }

    private static void value(ObjectNode row, String name, String value) {
        row.putObject(name).put("type", "literal").put("value", value);
    }

    private ObjectNode told() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode item = answer.putObject("entities").putObject(item()).put("id", item());
        item.putObject("labels").putObject("en").put("language", "en").put("value", of.title());
        ObjectNode links = item.putObject("sitelinks");
        for (int link = 0; link < of.count("wiki_sitelinks"); link++) {
            String wiki = link == 0 ? "enwiki" : "x" + (char) ('a' + link / 26) + (char) ('a' + link % 26) + "wiki";
            links.putObject(wiki).put("title", of.slug());
        }
        claims(item.putObject("claims"));
        return answer;
    }

    private void claims(ObjectNode claims) {
        if (of.has("founder_known")) {
            value(claims, "P112").putObject("value").put("id", "Q91999999");
        }
        if (of.has("headcount_estimate")) {
            ObjectNode statement = statement(claims, "P1128");
            data(statement)
                    .putObject("value")
                    .put("amount", "+" + of.count("headcount_estimate"))
                    .put("unit", "1");
            ObjectNode qualifier =
                    statement.putObject("qualifiers").putArray("P585").addObject();
            qualifier.putObject("datavalue").putObject("value").put("time", "+{{days_ago:30}}T00:00:00Z");
        }
        if (of.onGithub()) {
            value(claims, "P2037").put("value", of.slug());
        }
        if (of.files()) {
            value(claims, "P414").putObject("value").put("id", "Q13677");
        }
        if (of.files() || of.has("raised_36m")) {
            value(claims, "P5531").put("value", of.cik());
        }
        if (of.count("lei_status") == ISSUED) {
            value(claims, "P1278").put("value", "5299009100%02dSTAGED00".formatted(of.number()));
        }
    }

    private static ObjectNode value(ObjectNode claims, String property) {
        return data(statement(claims, property));
    }

    private static ObjectNode statement(ObjectNode claims, String property) {
        return claims.putArray(property).addObject().put("rank", "normal");
    }

    private static ObjectNode data(ObjectNode statement) {
        return statement.putObject("mainsnak").put("snaktype", "value").putObject("datavalue");
    }

    /// The same on every day of the quarter, as far as whole readers go; and a year before, where a change is given.
    private ObjectNode views() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        long inMonth = of.count("pageviews_30d");
        spread(items, LAST_DAY, inMonth, MONTH);
        if (of.tells("pageview_trend")) {
            spread(items, LAST_DAY + MONTH, views(of) - inMonth, QUARTER - MONTH);
            spread(items, LAST_DAY + YEAR, viewsYearBefore(of), QUARTER);
        }
        return answer;
    }

    /// In the last quarter.
    static long views(Archetype of) {
        return (long) of.count("pageviews_30d") * QUARTER / MONTH;
    }

    /// In the same quarter a year ago.
    static long viewsYearBefore(Archetype of) {
        return Math.round(views(of) / (1 + of.of("pageview_trend")));
    }

    private static void spread(ArrayNode items, int firstAgo, long views, int days) {
        for (int day = 0; day < days; day++) {
            long ofDay = views * (day + 1) / days - views * day / days;
            items.addObject()
                    .put("timestamp", "{{digits_of_day:" + (firstAgo + day) + "}}00")
                    .put("views", ofDay);
        }
    }
}
