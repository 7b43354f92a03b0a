package dev.coldpath.scoring.model;

import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import java.util.Map;
import java.util.OptionalDouble;

/// How big and how old the company is, and for how long its domain is paid.
final class FirmographicReadings {
    static final Map<String, Reading> ALL = Map.of(
            "headcount_estimate",
            Reading.measure(
                    wikidata(Keys.WIKIDATA_EMPLOYEES, FirmographicReadings::atLeastOne),
                    sec(Keys.SEC_EMPLOYEES, FirmographicReadings::atLeastOne),
                    new Part("json_ld", FetcherId.SITE, Keys.SITE_EMPLOYEES, FirmographicReadings::atLeastOne)),
            "domain_age_y",
            Reading.largest(
                    new Part("rdap", FetcherId.RDAP, Keys.RDAP_REGISTERED_AT, FirmographicReadings::yearsSince),
                    wikidata(Keys.WIKIDATA_FOUNDED_AT, FirmographicReadings::yearsSince)),
            "rev_scale",
            Reading.measure(
                    sec(Keys.SEC_REVENUE, FirmographicReadings::asRead),
                    wikidata(Keys.WIKIDATA_REVENUE, FirmographicReadings::asRead)),
            "op_margin",
            Reading.measure(sec(Keys.SEC_OPERATING_MARGIN, FirmographicReadings::asRead)),
            "rev_growth",
            Reading.measure(sec(Keys.SEC_REVENUE_GROWTH, FirmographicReadings::asRead)),
            "current_ratio",
            Reading.measure(
                    sec(Keys.SEC_CURRENT_RATIO, FirmographicReadings::asRead).notWhere(Keys.SEC_BANK)),
            "raised_36m",
            Reading.measure(new Part("form_d", FetcherId.SEC, Keys.SEC_RAISED_36M, FirmographicReadings::asRead)
                    .whereTold(Keys.SEC_OFFERINGS_36M)),
            "expiry_horizon_y",
            Reading.measure(new Part("rdap", FetcherId.RDAP, Keys.RDAP_EXPIRES_AT, FirmographicReadings::yearsUntil)));

    private static final double SECONDS_PER_YEAR = 365.25 * 24 * 3_600;

    private FirmographicReadings() {}

    private static Part wikidata(String key, Part.Meaning meaning) {
        return new Part("wikidata", FetcherId.WIKIDATA, key, meaning);
    }

    private static Part sec(String key, Part.Meaning meaning) {
        return new Part("sec", FetcherId.SEC, key, meaning);
    }

    private static OptionalDouble asRead(double amount, Facts facts) {
        return OptionalDouble.of(amount);
    }

    private static OptionalDouble atLeastOne(double employees, Facts facts) {
        return employees >= 1 ? OptionalDouble.of(employees) : OptionalDouble.empty();
    }

    private static OptionalDouble yearsSince(double epochSeconds, Facts facts) {
        return years(facts.asOf().getEpochSecond() - epochSeconds);
    }

    private static OptionalDouble yearsUntil(double epochSeconds, Facts facts) {
        return years(epochSeconds - facts.asOf().getEpochSecond());
    }

    private static OptionalDouble years(double seconds) {
        return OptionalDouble.of(Math.max(0, seconds) / SECONDS_PER_YEAR);
    }
}
