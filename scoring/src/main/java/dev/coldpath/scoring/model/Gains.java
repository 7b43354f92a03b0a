package dev.coldpath.scoring.model;

import dev.coldpath.score.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What would move a score most. Each signal is tried at its best with all others as they are; the profile stays, even
/// where a value would change it. What nobody can change, and what no source of this deployment would see, is left out.
final class Gains {
    private static final int MOST = 10;
    /// Half of the tenth that would show.
    private static final double VISIBLE = 0.05;

    private final Composition composition;
    private final Profile profile;

    private Gains(Composition composition, Profile profile) {
        this.composition = composition;
        this.profile = profile;
    }

    /// So many points more.
    record Gain(Signal signal, double points) {}

    /// The largest first, of equal ones the first of the manifest.
    static List<Gain> of(Composition composition, Profile profile) {
        Gains gains = new Gains(composition, profile);
        return IntStream.range(0, composition.signals().size())
                .filter(i -> movable(composition.signals().get(i)))
                .mapToObj(gains::gain)
                .filter(gain -> gain.points() >= VISIBLE)
                .sorted(Comparator.comparingDouble(gain -> -gain.points()))
                .limit(MOST)
                .toList();
    }

    private static boolean movable(SignalScore signal) {
        return signal.inReach()
                && switch (signal.signal().actionability()) {
                    case ACTIONABLE, SLOW_ACTIONABLE -> true;
                    case IMMUTABLE -> false;
                };
    }

    private Gain gain(int index) {
        SignalScore now = composition.signals().get(index);
        SignalScore best = now.atBest();
        List<SignalScore> others = new ArrayList<>(composition.signals());
        others.set(index, best);
        double base = composition.base() + best.contribution() - now.contribution();
        double points = Composition.total(base, Premium.of(profile, others));
        return new Gain(now.signal(), points - Composition.total(composition.base(), composition.premium()));
    }
}
