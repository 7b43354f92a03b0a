package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Rank;
import dev.coldpath.score.Tenths;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.ManyCalls;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every engine's universe promises: its ranks equal those of somebody who counts every domain.
public interface UniverseContract {
    Engine engine();

    @Test
    @Proves("E-44")
    default void an_empty_universe_ranks_nobody() {
        assertThat(engine().universe().rank(Samples.version(), new Tenths(500))).isEmpty();
    }

    @Test
    @Proves("E-44")
    default void the_only_domain_stands_in_the_middle() {
        String version = Samples.version();
        Finding.about(Samples.domain()).in(version).scoring(583).record(engine());

        assertThat(engine().universe().rank(version, new Tenths(583))).contains(new Rank(50, 1));
    }

    @Test
    @ManyCalls
    @Proves({"E-41", "E-44"})
    default void ranks_of_ninety_nine_and_of_a_hundred_domains_equal_counting() {
        String version = Samples.version();
        Map<Domain, Finding> universe = new HashMap<>();
        Random chance = new Random(99);
        for (int domains = 1; domains <= 100; domains++) {
            Finding finding = Finding.about(Samples.domain()).in(version).scoring(composite(chance));
            finding.record(engine());
            universe.put(finding.domain(), finding);
            if (domains >= 99) {
                equalsCounting(version, universe.values(), "n = " + domains);
            }
        }
    }

    @Test
    @Proves("E-41")
    default void ranks_equal_counting_after_every_kind_of_history() {
        for (long seed = 1; seed <= engine().histories(6); seed++) {
            Random chance = new Random(seed);
            String version = Samples.version();
            List<Domain> domains = Stream.generate(Samples::domain).limit(8).toList();
            Map<Domain, Finding> newest = new HashMap<>();
            for (int run = 0; run < 30; run++) {
                Instant at = NOON.plusSeconds(chance.nextInt(10_000) * 20L + run);
                Finding finding = Finding.about(domains.get(chance.nextInt(domains.size())))
                        .in(version)
                        .at(at)
                        .scoring(composite(chance));
                finding.record(engine());
                newest.merge(
                        finding.domain(), finding, (old, now) -> now.scoredAt().isAfter(old.scoredAt()) ? now : old);
            }

            equalsCounting(version, newest.values(), "seed " + seed);
            assertThat(engine().scoreLog().audit(version).holds())
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    private void equalsCounting(String version, Collection<Finding> universe, String what) {
        List<Integer> scores =
                universe.stream().map(each -> each.composite().value()).toList();
        for (int asked : Stream.concat(scores.stream(), Stream.of(0, 1, 499, 500, 999, 1_000))
                .distinct()
                .toList()) {
            long below = scores.stream().filter(score -> score < asked).count();
            long equal = scores.stream().filter(score -> score == asked).count();

            assertThat(engine().universe().rank(version, new Tenths(asked)))
                    .as("%s, composite %d", what, asked)
                    .isEqualTo(Optional.of(Rank.of(below, equal, scores.size())));
        }
    }

    /// Ties and both ends are common.
    private static int composite(Random chance) {
        return switch (chance.nextInt(5)) {
            case 0 -> 0;
            case 1 -> 1_000;
            case 2 -> 500 + chance.nextInt(3);
            default -> chance.nextInt(1_001);
        };
    }
}
