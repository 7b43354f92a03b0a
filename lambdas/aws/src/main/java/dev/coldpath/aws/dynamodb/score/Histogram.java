package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.domain.Domain;
import dev.coldpath.score.BucketSums;
import dev.coldpath.score.CohortKey;
import dev.coldpath.score.Composites;
import dev.coldpath.score.Distribution;
import dev.coldpath.score.Profile;
import dev.coldpath.score.Tenths;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Where the counts of one generation of one pipeline version are, and what they say. An item counts everything about
/// the records whose composites are in one decade, so items that are read a moment apart never contradict each other
/// about anything but who has just gone from one to another.
final class Histogram {
    static final String REVISION = "rev";
    static final String LIVE = "live";
    static final String BUILDING = "building";
    static final String TEAM = "team";
    static final String MARKET = "market";
    static final String MOMENTUM = "momentum";
    static final String FINANCIAL = "financial";

    private static final int COPIES = 8;
    private static final int DECADES = 11;
    private static final int TENTHS = 100;
    private static final String PREFIX = "DIST#";

    private Histogram() {}

    /// One way of counting a universe: a rebuild counts into the next one and then makes it the live one.
    ///
    /// @param number from 1
    record Generation(String version, long number) {
        static Generation first(String version) {
            return new Generation(version, 1);
        }
    }

    /// Says which generation is live; without it that is the first. Whoever moves counts holds it still, and those who
    /// hold one item hinder each other, so it has copies, which change together or not at all.
    static List<ItemKey> generations(String scores, String version) {
        return IntStream.range(0, COPIES)
                .mapToObj(copy -> new ItemKey(scores, PREFIX + version, "GEN#" + copy))
                .toList();
    }

    /// The copy that is held for this company's record.
    static ItemKey generation(String scores, String version, Domain domain) {
        return generations(scores, version).get(Math.floorMod(domain.name().hashCode(), COPIES));
    }

    /// A copy for whoever only reads it.
    static ItemKey generation(String scores, String version) {
        return generations(scores, version).getFirst();
    }

    static Generation live(String version, Optional<Item> item) {
        return item.map(stored -> new Generation(version, stored.number(LIVE)))
                .orElseGet(() -> Generation.first(version));
    }

    /// The one that a rebuild counts into just now.
    static Optional<Generation> building(String version, Optional<Item> item) {
        return item.filter(stored -> stored.has(BUILDING))
                .map(stored -> new Generation(version, stored.number(BUILDING)));
    }

    static String universe(Generation generation) {
        return PREFIX + generation.version() + "#" + generation.number();
    }

    static String cohort(Generation generation, CohortKey cohort) {
        return "COHORT#" + generation.version() + "#" + generation.number() + "#" + CohortPlace.within(cohort);
    }

    /// The item that counts this composite.
    static ItemKey decade(String scores, String counted, Tenths composite) {
        return decade(scores, counted, composite.value() / TENTHS);
    }

    private static ItemKey decade(String scores, String counted, int decade) {
        return new ItemKey(scores, counted, "C#" + decade);
    }

    static List<ItemKey> decades(String scores, String counted) {
        List<ItemKey> keys = new ArrayList<>();
        for (int decade = 0; decade < DECADES; decade++) {
            keys.add(decade(scores, counted, decade));
        }
        return keys;
    }

    static String tenth(Tenths composite) {
        return "d" + composite.value() % TENTHS;
    }

    static String point(Tenths premium) {
        return point(Distribution.premiumBin(premium));
    }

    private static String point(int bin) {
        return "p" + bin;
    }

    static Composites composites(Collection<Item> items) {
        Map<Tenths, Long> counts = new HashMap<>();
        for (Item item : items) {
            int first = TENTHS * Integer.parseInt(item.sort().substring("C#".length()));
            for (int tenth = first; tenth < first + TENTHS && tenth <= Composites.HIGHEST; tenth++) {
                Tenths composite = new Tenths(tenth);
                counts.put(composite, item.total(tenth(composite)));
            }
        }
        return Composites.of(counts);
    }

    static Distribution distribution(String version, Collection<Item> items) {
        List<Long> premiums = new ArrayList<>();
        for (int bin = 0; bin < Distribution.PREMIUM_BINS; bin++) {
            premiums.add(total(items, point(bin)));
        }
        Map<Profile, Long> profiles = new EnumMap<>(Profile.class);
        for (Profile profile : Profile.values()) {
            profiles.put(profile, total(items, profile.wire()));
        }
        return new Distribution(version, composites(items), premiums, profiles);
    }

    static BucketSums sums(Collection<Item> items) {
        return new BucketSums(
                total(items, TEAM), total(items, MARKET), total(items, MOMENTUM), total(items, FINANCIAL));
    }

    private static long total(Collection<Item> items, String count) {
        return items.stream().mapToLong(item -> item.total(count)).sum();
    }
}
