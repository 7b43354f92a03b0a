package dev.coldpath.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.coldpath.score.Profile;
import dev.coldpath.scoring.model.Evidence.NotApplicable;
import dev.coldpath.scoring.model.Evidence.Observed;
import dev.coldpath.scoring.model.Evidence.Reason;
import dev.coldpath.scoring.model.Evidence.Unobserved;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The laws of the arithmetic, on random evidence. A failure names its seed.
@Tag("slow")
class CompositionLawsTest {
    private static final int CASES = 100_000;
    private static final double EXACT = 1e-12;

    /// Proves E-32 and E-33: the parts are the whole, and nothing leaves its range.
    @Test
    void contributions_and_premium_add_up_to_the_score_and_stay_in_range() {
        for (long seed = 1; seed <= CASES; seed++) {
            Random random = new Random(seed);
            Profile profile = profile(random);
            Composition composition = Judged.random(random).composition(profile);

            double sum = SignalScore.NEUTRAL;
            double weight = 0;
            for (SignalScore signal : composition.signals()) {
                sum += signal.contribution();
                weight += signal.inBase();
                check(seed, signal.effective() >= 0 && signal.effective() <= 100, "effective");
            }
            check(seed, Math.abs(sum - composition.base()) < EXACT, "sum");
            check(seed, weight < 1 + EXACT, "weight");
            check(seed, composition.base() >= 0 && composition.base() <= 100, "base");
            check(seed, inRange(composition), "buckets");
            double premium = composition.premium().points();
            check(seed, premium >= 0 && premium <= composition.premium().cap(), "premium");
            int tenths = composition.composite().value();
            check(seed, tenths >= 0 && tenths <= 1_000, "composite");
        }
    }

    /// Proves E-32: better values never score less.
    @Test
    void a_better_value_of_one_signal_never_lowers_the_score() {
        for (long seed = 1; seed <= CASES; seed++) {
            Random random = new Random(seed);
            Profile profile = profile(random);
            Signal signal = Judged.MANIFEST.signals().get(random.nextInt(Manifest.SIGNALS));
            double quality = random.nextDouble();
            double one = Judged.raw(signal, random);
            double other = Judged.raw(signal, random);
            boolean ascending = signal.curve().transform() != Transform.RANK;
            Judged judged = Judged.random(random);

            Composition worse = judged.with(
                            signal.key(), ascending ? Math.min(one, other) : Math.max(one, other), quality)
                    .composition(profile);
            Composition better = judged.with(
                            signal.key(), ascending ? Math.max(one, other) : Math.min(one, other), quality)
                    .composition(profile);

            check(seed, better.base() >= worse.base() - EXACT, signal.key());
            check(seed, better.premium().points() >= worse.premium().points() - EXACT, "premium");
        }
    }

    /// Proves E-32: quality moves a signal from neutral towards its score, and never past it.
    @Test
    void better_evidence_moves_a_signal_towards_its_score_and_not_past_it() {
        for (long seed = 1; seed <= CASES; seed++) {
            Random random = new Random(seed);
            Signal signal = Judged.MANIFEST.signals().get(random.nextInt(Manifest.SIGNALS));
            double raw = Judged.raw(signal, random);
            double low = random.nextDouble();
            double high = low + (1 - low) * random.nextDouble();

            SignalScore weak = SignalScore.of(signal, new Observed(raw, low, Judged.ORIGIN), 1, 1);
            SignalScore strong = SignalScore.of(signal, new Observed(raw, high, Judged.ORIGIN), 1, 1);

            double reach = Math.abs(weak.score() - SignalScore.NEUTRAL);
            check(seed, pull(weak) <= pull(strong) + EXACT, signal.key());
            check(seed, pull(strong) <= reach + EXACT, signal.key());
        }
    }

    /// Proves E-32: silence is neutral, whatever its reason.
    @Test
    void a_signal_that_nobody_saw_changes_nothing() {
        List<Reason> reasons = List.of(Reason.values());
        for (long seed = 1; seed <= CASES; seed++) {
            Random random = new Random(seed);
            Profile profile = profile(random);
            Signal signal = Judged.MANIFEST.signals().get(random.nextInt(Manifest.SIGNALS));
            Judged judged = Judged.random(random).with(signal.key(), new Unobserved(Reason.TIMEOUT));
            Composition unseen = judged.composition(profile);

            if (random.nextBoolean()) {
                Reason reason = reasons.get(random.nextInt(reasons.size()));
                Composition other =
                        judged.with(signal.key(), new Unobserved(reason)).composition(profile);
                check(seed, other.base() == unseen.base() && other.buckets().equals(unseen.buckets()), "reason");
            } else {
                Composition worthless =
                        judged.with(signal.key(), Judged.raw(signal, random), 0).composition(profile);
                boolean spared = signal.category().equals("profitability")
                        || signal.category().equals("balance");
                check(seed, spared || worthless.base() == unseen.base(), "quality of zero");
            }
        }
    }

    /// Proves E-34.
    @Test
    void without_any_evidence_every_part_is_exactly_neutral() {
        for (Profile profile : Profile.values()) {
            Composition composition = Judged.nothing().composition(profile);

            assertThat(composition.buckets().values()).containsOnly(50.0);
            assertThat(composition.base()).isEqualTo(50.0);
            assertThat(composition.premium().points()).isZero();
            assertThat(composition.composite()).hasToString("50.0");
        }
    }

    /// Proves E-33: weights of what does not apply go to the others.
    @Test
    void a_category_that_does_not_apply_hands_its_weight_to_its_bucket() {
        Judged judged = Judged.nothing().with("domain_age_y", new NotApplicable());

        Weights weights = Weights.of(judged.findings(Profile.UNCLASSIFIED));

        assertThat(weights.inBase(Judged.MANIFEST.indexOf("domain_age_y"))).isZero();
        assertThat(weights.inBase(Judged.MANIFEST.indexOf("popularity_rank"))).isCloseTo(0.30 * 30 / 88, offset(EXACT));
        assertThat(weights.inBucket(Judged.MANIFEST.indexOf("popularity_rank"))).isCloseTo(30.0 / 88, offset(EXACT));
    }

    @Test
    void a_bucket_to_which_nothing_applies_is_neutral() {
        Judged judged = Judged.nothing();
        Judged.MANIFEST.signals().stream()
                .filter(signal -> signal.bucket() == Bucket.TEAM_STRUCTURE)
                .forEach(signal -> judged.with(signal.key(), new NotApplicable()));

        assertThat(judged.composition(Profile.GROWTH).buckets()).containsEntry(Bucket.TEAM_STRUCTURE, 50.0);
    }

    private static double pull(SignalScore signal) {
        return Math.abs(signal.effective() - SignalScore.NEUTRAL);
    }

    private static boolean inRange(Composition composition) {
        return composition.buckets().values().stream().allMatch(bucket -> bucket >= 0 && bucket <= 100);
    }

    private static Profile profile(Random random) {
        return List.of(Profile.values()).get(random.nextInt(3));
    }

    private static void check(long seed, boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("seed " + seed + ": " + what);
        }
    }
}
