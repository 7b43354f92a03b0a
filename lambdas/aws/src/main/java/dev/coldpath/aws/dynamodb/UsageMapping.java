package dev.coldpath.aws.dynamodb;

import dev.coldpath.account.Scope;
import dev.coldpath.aws.Names;
import dev.coldpath.submit.Usage;
import java.time.Duration;
import java.time.YearMonth;

/// Counters: `U#<scope>#score` / `A`.
final class UsageMapping {
    private static final String VERSION = "ver";
    private static final String LAST_AT = "lastAt";
    private static final String MONTH = "month";
    private static final String COLD = "cold";
    /// 14 months.
    private static final Duration KEPT = Duration.ofDays(427);

    private UsageMapping() {}

    static Place place(String accounts, Scope scope) {
        return new Place(accounts, "U#" + scope.key() + "#score", Place.ALONE);
    }

    static Usage usage(Item item) {
        return new Usage(item.number(VERSION), item.time(LAST_AT), YearMonth.parse(item.text(MONTH)), item.count(COLD));
    }

    /// Stores the next counters, if those they were computed from are still stored.
    static Change next(Usage seen, Usage next) {
        Change change = new Change()
                .set(VERSION, Values.number(next.version()))
                .set(LAST_AT, Values.time(next.lastAt()))
                .set(MONTH, Values.text(next.month().toString()))
                .set(COLD, Values.number(next.cold()))
                .set(Names.Key.TTL, Values.cleanedAfter(next.lastAt().plus(KEPT)));
        return seen.version() == Usage.NONE.version()
                ? change.ifNew()
                : change.ifEqual(VERSION, Values.number(seen.version()));
    }
}
