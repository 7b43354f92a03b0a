package dev.coldpath.internet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// An archetype as a company of the miniature internet: its zone, its registration, its pages, and what public
/// sources have on it, so that what fetchers read there are the values it was given. What no source can tell of it is
/// staged as far as the source goes.
final class Stage {
    private static final double DAYS_PER_YEAR = 365.25;

    private final Archetype of;
    private final Map<String, String> files = new HashMap<>();

    Stage(Archetype of) {
        this.of = of;
        files.put("zone", StagedZone.text(of));
        files.putAll(StagedSite.files(of));
        files.putAll(StagedMap.files(of));
        files.putAll(StagedItem.files(of));
        files.putAll(StagedFilings.files(of));
        files.putAll(StagedTraces.files(of));
        files.putAll(StagedBoard.files(of));
    }

    Folder folder() {
        return folder("");
    }

    /// @param trouble more members of its `company.json`, with a comma before them
    Folder folder(String trouble) {
        Map<String, String> all = new HashMap<>(files);
        all.put("company.json", description(trouble));
        return folder(all);
    }

    /// As it was months before: with the roles and the hosts that it had then.
    Folder before() {
        Map<String, String> all = new HashMap<>(files);
        all.put("company.json", description(""));
        all.putAll(StagedTraces.hostsBefore(of));
        all.putAll(StagedBoard.rolesBefore(of));
        return folder(all);
    }

    private Folder folder(Map<String, String> all) {
        return new Folder(of.domain(), name -> Optional.ofNullable(all.get(name)));
    }

    private String description(String trouble) {
        String headers = of.count("dns_tls_hygiene") < StagedZone.WITH_HSTS
                ? ""
                : ", \"headers\": {\"strict-transport-security\": \"max-age=31536000\"}";
        return """
                {"registered": {"days_ago": %d, "days_left": %d}%s%s}
                """.formatted(days("domain_age_y"), days("expiry_horizon_y"), headers, trouble);
    }

    private long days(String signal) {
        return Math.round(of.of(signal) * DAYS_PER_YEAR);
    }
}
