package dev.coldpath.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.score.Profile;
import dev.coldpath.scoring.model.Evidence.Reason;
import dev.coldpath.scoring.model.Evidence.Unobserved;
import dev.coldpath.scoring.model.Gains.Gain;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What would move a score, held against moving it.
class GainsTest {
    @Test
    void a_gain_is_what_the_score_gains_when_its_signal_gets_its_best_value() {
        for (long seed = 1; seed <= 10_000; seed++) {
            Random random = new Random(seed);
            Profile profile = List.of(Profile.values()).get(random.nextInt(3));
            Judged judged = Judged.random(random);
            Composition now = judged.composition(profile);

            for (Gain gain : Gains.of(now, profile)) {
                Composition moved = best(judged, gain.signal()).composition(profile);

                double gained = total(moved) - total(now);
                if (Math.abs(gained - gain.points()) > 1e-9) {
                    throw new AssertionError("seed %d: %s gains %s, not %s"
                            .formatted(seed, gain.signal().key(), gained, gain.points()));
                }
            }
        }
    }

    @Test
    void no_signal_that_is_left_out_would_gain_more_than_the_ones_told() {
        for (long seed = 1; seed <= 1_000; seed++) {
            Random random = new Random(seed);
            Judged judged = Judged.random(random);
            Composition now = judged.composition(Profile.ESTABLISHED);

            List<Gain> gains = Gains.of(now, Profile.ESTABLISHED);

            double least = gains.size() < 10 ? 0.05 : gains.getLast().points();
            Set<String> told = new HashSet<>();
            gains.forEach(gain -> told.add(gain.signal().key()));
            assertThat(gains).as("seed %d", seed).isSortedAccordingTo((a, b) -> Double.compare(b.points(), a.points()));
            for (SignalScore signal : now.signals()) {
                boolean movable = signal.applies() && signal.signal().actionability() != Actionability.IMMUTABLE;
                if (movable && !told.contains(signal.signal().key())) {
                    Composition moved = best(judged, signal.signal()).composition(Profile.ESTABLISHED);
                    assertThat(total(moved) - total(now)).as("seed %d", seed).isLessThanOrEqualTo(least + 1e-9);
                }
            }
        }
    }

    @Test
    void what_nobody_can_change_and_what_nobody_here_would_see_is_left_out() {
        Judged young = Judged.nothing().with("domain_age_y", 0.1, 0.95);

        assertThat(keys(young)).contains("popularity_rank").doesNotContain("domain_age_y");
        assertThat(keys(young.with("popularity_rank", new Unobserved(Reason.DISABLED))))
                .doesNotContain("popularity_rank");
    }

    @Test
    void a_signal_of_scale_gains_with_the_premium_it_brings() {
        Composition nothing = Judged.nothing().composition(Profile.ESTABLISHED);

        Gain headcount = Gains.of(nothing, Profile.ESTABLISHED).stream()
                .filter(gain -> gain.signal().key().equals("headcount_estimate"))
                .findFirst()
                .orElseThrow();

        double inBase = 0.0625 * 0.95 * (headcount.signal().curve().highest() - 50);
        assertThat(headcount.points()).isGreaterThan(inBase + 1);
    }

    private static Judged best(Judged judged, Signal signal) {
        double trusted = signal.sources().stream()
                .mapToDouble(SourceRule::reliability)
                .max()
                .orElseThrow();
        double quality = judged.at(Judged.MANIFEST.indexOf(signal.key())) instanceof Evidence.Known known
                ? Math.max(known.quality(), trusted)
                : trusted;
        return judged.copy()
                .with(signal.key(), signal.curve().anchors().getLast().x(), quality);
    }

    private static double total(Composition composition) {
        return Math.min(100, composition.base() + composition.premium().points());
    }

    private static List<String> keys(Judged judged) {
        return Gains.of(judged.composition(Profile.UNCLASSIFIED), Profile.UNCLASSIFIED).stream()
                .map(gain -> gain.signal().key())
                .toList();
    }
}
