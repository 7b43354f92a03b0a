package dev.coldpath.bench;

import java.util.Comparator;
import java.util.List;

/// One thing measured in several rounds, each beside its limit.
///
/// @param name class and method, such as `Admission.newJob`
/// @param place where the database was; empty where there is none
record Pair(String name, String place, List<Round> rounds) {
    /// What one round found.
    record Round(Figure ours, Figure limit) {
        double ratio() {
            return ours.median() / limit.median();
        }
    }

    Pair {
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException(name + ": not measured");
        }
        rounds =
                rounds.stream().sorted(Comparator.comparingDouble(Round::ratio)).toList();
    }

    /// The round whose ratio is in the middle; of two in the middle, the worse.
    Round typical() {
        return rounds.get(rounds.size() / 2);
    }

    double bestRatio() {
        return rounds.getFirst().ratio();
    }

    double worstRatio() {
        return rounds.getLast().ratio();
    }

    boolean is(String wantedName, String wantedPlace) {
        return name.equals(wantedName) && place.equals(wantedPlace);
    }
}
