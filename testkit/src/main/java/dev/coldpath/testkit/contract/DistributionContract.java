package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Distribution;
import dev.coldpath.score.Profile;
import dev.coldpath.score.Spread;
import dev.coldpath.score.Tenths;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Firm;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every engine's universe promises about all records together: what somebody says who counts every domain.
public interface DistributionContract {
    Engine engine();

    @Test
    @Proves("S-44")
    default void an_empty_universe_has_all_bins_and_nothing_in_them() {
        Distribution distribution = engine().universe().distribution(Samples.version());

        assertThat(distribution.composites().count()).isZero();
        assertThat(distribution.composites().spread()).isEmpty();
        assertThat(distribution.premiums()).hasSize(12).containsOnly(0L);
        assertThat(distribution.profiles().values()).hasSize(3).containsOnly(0L);
    }

    @Test
    @Proves({"S-44", "E-46"})
    default void bins_include_their_lower_edge_and_the_last_one_both() {
        String version = Samples.version();
        Map.of(0, 0, 49, 109, 50, 110, 950, 119, 1_000, 120)
                .forEach((composite, premium) ->
                        firm(version, composite).premium(premium).record(engine()));

        Distribution distribution = engine().universe().distribution(version);

        assertThat(distribution.composites().inBins(50))
                .containsExactly(2L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 2L);
        assertThat(distribution.premiums()).containsExactly(1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L, 3L);
    }

    @Test
    default void a_domain_is_counted_once_and_as_it_is_now() {
        String version = Samples.version();
        Firm first = firm(version, 120).premium(11);
        first.record(engine());

        first.with(Finding.about(first.domain())
                        .in(version)
                        .at(NOON.plusSeconds(9))
                        .scoring(881))
                .with(Profile.ESTABLISHED)
                .premium(0)
                .record(engine());

        Distribution distribution = engine().universe().distribution(version);
        assertThat(distribution.composites().spread())
                .contains(new Spread(
                        new Tenths(881),
                        new Tenths(881),
                        new Tenths(881),
                        new Tenths(0),
                        new Tenths(881),
                        new Tenths(881)));
        assertThat(distribution.premiums()).startsWith(1L, 0L);
        assertThat(distribution.profiles())
                .isEqualTo(Map.of(Profile.GROWTH, 0L, Profile.ESTABLISHED, 1L, Profile.UNCLASSIFIED, 0L));
    }

    @Test
    @Proves({"S-44", "S-45"})
    default void random_universes_look_as_they_do_to_somebody_who_counts() {
        for (long seed = 1; seed <= engine().histories(6); seed++) {
            Random chance = new Random(seed);
            String version = Samples.version();
            Collection<Firm> newest = played(version, chance).values();

            Distribution distribution = engine().universe().distribution(version);

            List<Integer> scores = newest.stream()
                    .map(firm -> firm.composite().value())
                    .sorted()
                    .toList();
            assertThat(distribution.composites().spread()).as("seed %d", seed).contains(Naively.spread(scores));
            assertThat(distribution.composites().count()).isEqualTo(scores.size());
            for (int bin = 0; bin < 12; bin++) {
                int point = bin;
                assertThat(distribution.premiums().get(bin))
                        .as("seed %d, premium %d", seed, bin)
                        .isEqualTo(newest.stream()
                                .filter(firm -> Math.min(11, firm.premium().value() / 10) == point)
                                .count());
            }
            for (Profile profile : Profile.values()) {
                assertThat(distribution.profiles().get(profile))
                        .as("seed %d, %s", seed, profile)
                        .isEqualTo(newest.stream()
                                .filter(firm -> firm.profile() == profile)
                                .count());
            }
            assertThat(engine().scoreLog().audit(version).holds()).isTrue();
        }
    }

    /// The newest of each domain after thirty runs of eight.
    private Map<Domain, Firm> played(String version, Random chance) {
        List<Domain> domains = Stream.generate(Samples::domain).limit(8).toList();
        Map<Domain, Firm> newest = new HashMap<>();
        for (int run = 0; run < 30; run++) {
            Finding finding = Finding.about(domains.get(chance.nextInt(domains.size())))
                    .in(version)
                    .at(NOON.plusSeconds(chance.nextInt(10_000) * 40L + run));
            Firm firm = Firm.random(finding, chance);
            firm.record(engine());
            newest.merge(firm.domain(), firm, (old, now) -> now.scoredAt().isAfter(old.scoredAt()) ? now : old);
        }
        return newest;
    }

    private static Firm firm(String version, int composite) {
        return Firm.of(Finding.about(Samples.domain()).in(version).scoring(composite));
    }
}
