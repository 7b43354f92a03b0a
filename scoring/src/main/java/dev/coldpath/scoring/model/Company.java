package dev.coldpath.scoring.model;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Whom the score is about, for comparing like with like.
///
/// @param name the organisation's, or the domain where none is known
/// @param sector a word of the manifest's list
/// @param geo `us`, `eu` or `global`
record Company(String name, String sector, String geo) {
    private static final int LONGEST_NAME = 120;
    private static final String OTHER_SECTOR = "other";
    private static final double MANY_LANGUAGES = 5;
    private static final double SEVERAL_CONTINENTS = 2;

    private static final String GLOBAL = "global";
    private static final String US = "us";
    private static final String EU = "eu";

    /// The Union, the rest of the Economic Area, the United Kingdom and Switzerland.
    private static final Set<String> EUROPE = Set.of(
            "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IS",
            "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    private static final Set<String> AMERICAN_ENDINGS = Set.of("us", "gov", "mil", "edu");
    private static final Set<String> EUROPEAN_ENDINGS = Set.of(
            "at", "be", "bg", "ch", "cy", "cz", "de", "dk", "ee", "es", "eu", "fi", "fr", "gr", "hr", "hu", "ie", "is",
            "it", "li", "lt", "lu", "lv", "mt", "nl", "no", "pl", "pt", "ro", "se", "si", "sk", "uk");

    static Company of(Domain domain, Facts facts, Manifest manifest) {
        return new Company(name(domain, facts), sector(facts, manifest), geo(domain, facts));
    }

    private static String name(Domain domain, Facts facts) {
        return Stream.of(
                        facts.text(FetcherId.WIKIDATA, Keys.WIKIDATA_NAME),
                        facts.text(FetcherId.SITE, Keys.SITE_NAME),
                        facts.text(FetcherId.SEC, Keys.SEC_NAME))
                .flatMap(Optional::stream)
                .map(Company::tidy)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(domain.name());
    }

    /// One line of printable characters, however the page spelled it.
    private static String tidy(String name) {
        String line = name.codePoints()
                .map(c -> Character.isISOControl(c) || Character.isWhitespace(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        boolean tooLong = line.codePointCount(0, line.length()) > LONGEST_NAME;
        return tooLong
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME)).strip()
                : line;
    }

    private static String sector(Facts facts, Manifest manifest) {
        return facts.text(FetcherId.SEC, Keys.SEC_SECTOR)
                .or(() -> facts.text(FetcherId.WIKIDATA, Keys.WIKIDATA_SECTOR))
                .or(() -> facts.text(FetcherId.SITE, Keys.SITE_SECTOR))
                .filter(manifest.sectors()::contains)
                .orElse(OTHER_SECTOR);
    }

    private static String geo(Domain domain, Facts facts) {
        if (facts.amount(FetcherId.SITE, Keys.SITE_HREFLANGS).orElse(0) >= MANY_LANGUAGES
                || facts.amount(FetcherId.ATS, Keys.ATS_CONTINENTS).orElse(0) >= SEVERAL_CONTINENTS) {
            return GLOBAL;
        }
        return facts.text(FetcherId.WIKIDATA, Keys.WIKIDATA_COUNTRY)
                .or(() -> facts.text(FetcherId.SITE, Keys.SITE_COUNTRY))
                .map(Company::ofCountry)
                .orElseGet(() -> ofEnding(domain.topLevel()));
    }

    private static String ofCountry(String country) {
        if (country.equals("US")) {
            return US;
        }
        return EUROPE.contains(country) ? EU : GLOBAL;
    }

    private static String ofEnding(String ending) {
        if (AMERICAN_ENDINGS.contains(ending)) {
            return US;
        }
        return EUROPEAN_ENDINGS.contains(ending) ? EU : GLOBAL;
    }
}
