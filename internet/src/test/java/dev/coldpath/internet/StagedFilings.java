package dev.coldpath.internet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/// What the SEC has on an archetype: the annual reports of whoever files them, and a number without any of whoever
/// raised in private and is in the encyclopedia.
final class StagedFilings {
    private static final int YEAR_ENDED = 60;
    private static final int YEAR = 365;
    private static final long DEBT = 100_000_000;
    private static final String SOFTWARE = "7372";
    /// Its balance knows no current assets.
    private static final String BANK = "6021";

    private final Archetype of;

    private StagedFilings(Archetype of) {
        this.of = of;
    }

    static Map<String, String> files(Archetype of) {
        Map<String, String> files = new HashMap<>();
        StagedFilings filings = new StagedFilings(of);
        if (of.files() || (of.has("raised_36m") && of.has("wiki_sitelinks"))) {
            files.put(
                    "sources/sec-data/submissions/cik" + of.cik() + ".json",
                    filings.filer().toString());
        }
        if (of.files()) {
            files.put(
                    "sources/sec-data/companyfacts/cik" + of.cik() + ".json",
                    filings.facts().toString());
        }
        return files;
    }

    private ObjectNode filer() {
        ObjectNode filer = JsonNodeFactory.instance
                .objectNode()
                .put("cik", of.cik())
                .put("name", of.title())
                .put("sic", of.tells("current_ratio") || !of.files() ? SOFTWARE : BANK);
        ArrayNode exchanges = filer.putArray("exchanges");
        if (of.files()) {
            exchanges.add("NYSE");
        }
        ObjectNode recent = filer.putObject("filings").putObject("recent");
        recent.putArray("form").add(of.files() ? "10-K" : "D");
        recent.putArray("filingDate").add("{{days_ago:10}}");
        return filer;
    }

    private ObjectNode facts() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("cik", of.cik());
        ObjectNode taxonomy = answer.putObject("facts").putObject("us-gaap");
        double revenue = of.of("rev_scale");
        ArrayNode sold = dollars(taxonomy, "Revenues");
        year(sold, 1, revenue / (1 + of.of("rev_growth")));
        year(sold, 0, revenue);
        year(dollars(taxonomy, "OperatingIncomeLoss"), 0, revenue * of.of("op_margin"));
        if (of.tells("current_ratio")) {
            fact(dollars(taxonomy, "LiabilitiesCurrent"), 0, DEBT);
            fact(dollars(taxonomy, "AssetsCurrent"), 0, DEBT * of.of("current_ratio"));
        }
        return answer;
    }

    private static ArrayNode dollars(ObjectNode taxonomy, String tag) {
        return taxonomy.putObject(tag).putObject("units").putArray("USD");
    }

    private static void year(ArrayNode facts, int yearsAgo, double value) {
        fact(facts, yearsAgo, value).put("start", day(yearsAgo + 1, -1));
    }

    private static ObjectNode fact(ArrayNode facts, int yearsAgo, double value) {
        return facts.addObject()
                .put("end", day(yearsAgo, 0))
                .put("val", Math.round(value))
                .put("form", "10-K")
                .put("fp", "FY")
                .put("filed", day(yearsAgo, -(YEAR_ENDED - 10)));
    }

    private static String day(int yearsAgo, int later) {
        return "{{days_ago:" + (YEAR_ENDED + yearsAgo * YEAR + later) + "}}";
    }
}
