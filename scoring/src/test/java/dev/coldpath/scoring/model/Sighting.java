package dev.coldpath.scoring.model;

import static java.util.Map.entry;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Profile;
import dev.coldpath.scoring.model.Archetype.Given;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Snapshot.Traffic;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a run sees of an archetype: facts that read back as the values it was given, for every fetcher that feeds a
/// signal in this build.
final class Sighting {
    static final Domain DOMAIN = new Domain("brightloom.com");
    static final Instant AS_OF = Instant.parse("2026-05-12T14:30:00.250Z");

    private static final double SECONDS_PER_YEAR = 365.25 * 24 * 3_600;
    private static final double UNLISTED = 3_000_000;
    private static final Instant SEEN_AT = AS_OF.minusSeconds(10);

    /// The fact that each signal is read from, where it is one and the value itself.
    private static final Map<String, String> FACTS = Map.ofEntries(
            entry("leadership_disclosed", "site.leadership"),
            entry("founder_known", "site.founders"),
            entry("headcount_estimate", "site.employees"),
            entry("function_breadth", "ats.functions"),
            entry("location_breadth", "ats.locations"),
            entry("gh_active_repos_90d", "github.active_repos_90d"),
            entry("gh_stars", "github.stars"),
            entry("saas_vendor_count", "dns.saas_vendors"),
            entry("mail_platform", "dns.mail_platform"),
            entry("popularity_rank", "ranks.crux"),
            entry("ref_subnets", "ranks.ref_subnets"),
            entry("cc_rank", "ranks.ccgraph"),
            entry("wiki_sitelinks", "wikidata.sitelinks"),
            entry("pageviews_30d", "attention.views_30d"),
            entry("ct_hostnames", "ct.hostnames"),
            entry("sitemap_urls", "cadence.sitemap_urls"),
            entry("commercial_pages", "site.commercial_pages"),
            entry("open_roles", "ats.open_roles"),
            entry("fresh_role_share", "ats.fresh_share"),
            entry("role_change", "ats.role_change"),
            entry("rank_change", "ranks.tranco_change"),
            entry("pageview_trend", "attention.view_trend"),
            entry("hn_180d", "attention.stories_180d"),
            entry("posts_90d", "cadence.posts_90d"),
            entry("new_hosts_share", "ct.new_hosts_share"),
            entry("op_margin", "sec.operating_margin"),
            entry("rev_growth", "sec.revenue_growth"),
            entry("rev_scale", "sec.revenue"),
            entry("current_ratio", "sec.current_ratio"),
            entry("raised_36m", "sec.raised_36m"),
            entry("email_auth", "dns.email_auth"),
            entry("paid_infra", "dns.paid_infra"));

    private static final List<String> PRECAUTIONS =
            List.of("tls.valid", "dns.caa", "dns.dnssec", "site.hsts", "site.security_txt");

    private final Map<String, Map<String, Double>> facts = new TreeMap<>();

    private Sighting(Archetype archetype) {
        for (String basic : List.of("dns.exists", "dns.mx", "rdap.registered", "site.organization")) {
            put(basic, 1);
        }
        put("site.links", 40);
        put("site.paid_infra", 0);
        put("site.pricing_page", archetype.profile() == Profile.GROWTH ? 1 : 0);
        put(
                "site.board_link",
                archetype.given().getOrDefault("open_roles", new Given(0, 1)).raw() > 0 ? 1 : 0);
        archetype.given().forEach(this::put);
    }

    static Fixture of(Archetype archetype) {
        Map<String, Map<String, Double>> facts = new Sighting(archetype).facts;
        Set<String> built = built();
        List<Snapshot> snapshots = new ArrayList<>();
        facts.forEach((fetcher, seen) -> {
            if (built.contains(fetcher)) {
                snapshots.add(snapshot(fetcher, seen));
            }
        });
        return new Fixture(DOMAIN, AS_OF, snapshots, List.of());
    }

    /// The signals that read back as they were given: those of one fact whose fetcher is built.
    static List<String> readable() {
        Set<String> built = built();
        return FACTS.keySet().stream()
                .filter(Findings.read()::contains)
                .filter(signal -> built.contains(fetcher(FACTS.getOrDefault(signal, ""))))
                .sorted()
                .toList();
    }

    /// The fetchers that some signal is read from.
    private static Set<String> built() {
        return Judged.MANIFEST.signals().stream()
                .filter(signal -> Findings.read().contains(signal.key()))
                .flatMap(signal -> signal.sources().stream())
                .map(source -> source.fetcher().name())
                .filter(name -> Fixture.fetchers().map(FetcherId::name).anyMatch(name::equals))
                .collect(Collectors.toSet());
    }

    private void put(String signal, Given given) {
        double raw = given.raw();
        switch (signal) {
            case "domain_age_y" -> put("rdap.registered_at", AS_OF.getEpochSecond() - raw * SECONDS_PER_YEAR);
            case "expiry_horizon_y" -> put("rdap.expires_at", AS_OF.getEpochSecond() + raw * SECONDS_PER_YEAR);
            case "dns_tls_hygiene" -> {
                for (int i = 0; i < PRECAUTIONS.size(); i++) {
                    put(PRECAUTIONS.get(i), i < raw ? 1 : 0);
                }
            }
            case "raised_36m" -> {
                put("sec.offerings_36m", 1);
                put("sec.raised_36m", raw);
            }
            case "popularity_rank" -> put("ranks.crux", raw >= UNLISTED ? 0 : raw);
            default -> {
                String key = FACTS.get(signal);
                if (key != null) {
                    put(key, raw);
                }
            }
        }
    }

    private void put(String key, double amount) {
        facts.computeIfAbsent(fetcher(key), _ -> new LinkedHashMap<>()).put(key, amount);
    }

    private static String fetcher(String key) {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }

    /// A source that is asked about a company of its own and has nothing on it says so.
    private static Snapshot snapshot(String fetcher, Map<String, Double> seen) {
        boolean nothing = seen.values().stream().allMatch(amount -> amount == 0);
        List<Observation> observations = new ArrayList<>();
        seen.forEach((key, amount) -> observations.add(Observation.number(
                key, amount, SEEN_AT, URI.create("https://source.example/" + fetcher), "archetype")));
        return new Snapshot(
                new FetcherId(fetcher),
                1,
                DOMAIN,
                nothing ? Status.ABSENT : Status.OK,
                SEEN_AT,
                nothing ? List.of() : observations,
                Traffic.NONE,
                List.of());
    }
}
