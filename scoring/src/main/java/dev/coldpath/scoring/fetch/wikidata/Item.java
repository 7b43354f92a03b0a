package dev.coldpath.scoring.fetch.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.fetch.Findings.Source;
import dev.coldpath.scoring.snapshot.Keys;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One item, read into facts. Founders and chief executives are looked for and never looked up.
///
/// @param label what it is called, in English where it has an English name
/// @param article title of the English article
/// @param articles how many encyclopedias have one
record Item(Optional<String> label, Optional<String> article, int articles, Claims claims) {
    private static final String FOUNDER = "P112";
    private static final String CHIEF_EXECUTIVE = "P169";
    private static final String EMPLOYEES = "P1128";
    private static final String INCEPTION = "P571";
    private static final String REVENUE = "P2139";
    private static final String CIK = "P5531";
    private static final String LEI = "P1278";
    private static final String GITHUB = "P2037";
    private static final String STOCK_EXCHANGE = "P414";
    private static final String NO_UNIT = "1";
    private static final String US_DOLLAR = "/Q4917";

    /// A number without a date may be as old as this.
    private static final Duration UNDATED = Duration.ofDays(3 * 365);
    private static final int LONGEST_CIK = 10;
    private static final Set<String> NO_ENCYCLOPEDIAS =
            Set.of("commonswiki", "specieswiki", "metawiki", "mediawikiwiki", "wikidatawiki", "sourceswiki");

    /// Empty when this is no item. One that was merged into another comes under the other's name.
    static Optional<Item> read(JsonNode answer) {
        return answer.path("entities").properties().stream()
                .map(each -> each.getValue())
                .filter(entity -> entity.path("claims").isObject())
                .findFirst()
                .map(Item::of);
    }

    private static Item of(JsonNode entity) {
        Optional<String> label = Stream.of("en", "mul", "de", "fr", "es")
                .map(language ->
                        entity.path("labels").path(language).path("value").asText(""))
                .filter(text -> !text.isBlank())
                .findFirst();
        int articles = (int) entity.path("sitelinks").properties().stream()
                .filter(each -> each.getKey().endsWith("wiki") && !NO_ENCYCLOPEDIAS.contains(each.getKey()))
                .count();
        Optional<String> article = Optional.of(
                        entity.path("sitelinks").path("enwiki").path("title").asText(""))
                .filter(title -> !title.isBlank());
        return new Item(label, article, articles, new Claims(entity.path("claims")));
    }

    void note(Source source, Instant now) {
        label.ifPresent(text -> source.text(Keys.WIKIDATA_NAME, text));
        article.ifPresent(text -> source.text(Keys.WIKIDATA_ARTICLE, text));
        source.number(Keys.WIKIDATA_SITELINKS, articles)
                .fact(Keys.WIKIDATA_FOUNDER, claims.has(FOUNDER) || claims.has(CHIEF_EXECUTIVE));
        claims.newest(EMPLOYEES, NO_UNIT)
                .ifPresent(count -> source.trueAt(count.at().orElse(now.minus(UNDATED)))
                        .number(Keys.WIKIDATA_EMPLOYEES, count.number()));
        claims.time(INCEPTION).ifPresent(at -> source.number(Keys.WIKIDATA_FOUNDED_AT, (double) at.getEpochSecond()));
        claims.text(GITHUB)
                .filter(name -> name.matches("[A-Za-z0-9][A-Za-z0-9-]{0,38}"))
                .ifPresent(name -> source.text(Keys.WIKIDATA_GITHUB, name.toLowerCase(Locale.ROOT)));
    }

    /// What joins the company to registers of money; only of an item that is certainly the company's.
    void noteFinancial(Source source) {
        source.fact(Keys.WIKIDATA_LISTED, claims.has(STOCK_EXCHANGE));
        claims.newest(REVENUE, US_DOLLAR).ifPresent(sum -> source.number(Keys.WIKIDATA_REVENUE, sum.number()));
        claims.text(CIK)
                .filter(text -> text.matches("[0-9]{1,10}"))
                .ifPresent(text -> source.text(Keys.WIKIDATA_CIK, "0".repeat(LONGEST_CIK - text.length()) + text));
        claims.text(LEI)
                .filter(text -> text.matches("[A-Z0-9]{20}"))
                .ifPresent(text -> source.text(Keys.WIKIDATA_LEI, text));
    }
}
