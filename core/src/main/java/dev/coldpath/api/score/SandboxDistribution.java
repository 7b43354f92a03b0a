package dev.coldpath.api.score;

import static dev.coldpath.score.Profile.ESTABLISHED;
import static dev.coldpath.score.Profile.GROWTH;
import static dev.coldpath.score.Profile.UNCLASSIFIED;

import dev.coldpath.score.Composites;
import dev.coldpath.score.Distribution;
import dev.coldpath.score.Profile;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.Tenths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The canned universe of the sandbox: twelve records, counted.
final class SandboxDistribution {
    static final Distribution DISTRIBUTION = counted(List.of(
            new Canned(794, 78, ESTABLISHED),
            new Canned(672, 41, GROWTH),
            new Canned(610, 22, GROWTH),
            new Canned(573, 14, ESTABLISHED),
            new Canned(541, 6, GROWTH),
            new Canned(526, 3, GROWTH),
            new Canned(488, 0, GROWTH),
            new Canned(450, 0, GROWTH),
            new Canned(427, 0, ESTABLISHED),
            new Canned(365, 0, GROWTH),
            new Canned(321, 0, ESTABLISHED),
            new Canned(234, 0, UNCLASSIFIED)));

    private SandboxDistribution() {}

    /// Scores in tenths.
    private record Canned(int composite, int premium, Profile profile) {}

    private static Distribution counted(List<Canned> records) {
        List<Long> premiums = new ArrayList<>(Collections.nCopies(Distribution.PREMIUM_BINS, 0L));
        Map<Profile, Long> profiles = new EnumMap<>(Profile.class);
        Stream.of(Profile.values()).forEach(profile -> profiles.put(profile, 0L));
        for (Canned record : records) {
            int bin = Distribution.premiumBin(new Tenths(record.premium()));
            premiums.set(bin, premiums.get(bin) + 1);
            profiles.merge(record.profile(), 1L, Long::sum);
        }
        Composites composites = Composites.of(records.stream()
                .map(record -> new Tenths(record.composite()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
        return new Distribution(ScoreRecord.PIPELINE_VERSION, composites, premiums, profiles);
    }
}
