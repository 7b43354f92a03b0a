package dev.coldpath.intelligence.demo;

import dev.coldpath.intelligence.content.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// How one narrative moves: when its hundred items were published, and how many people reacted. The stronger the trend,
/// the newer the items, the more reactions, and the more of them on the newest.
///
/// @param shares how many items were published in each stretch of time
/// @param heat how many reactions there are at all
/// @param growth what a hundred reactions are on an item half as old
record Trend(List<Integer> shares, int heat, int growth) {
    private static final List<Trend> BY_RANK = List.of(
            new Trend(List.of(9, 3, 15, 6, 25, 12, 30), 24, 125),
            new Trend(List.of(7, 4, 12, 7, 20, 15, 35), 17, 118),
            new Trend(List.of(6, 4, 10, 8, 17, 17, 38), 12, 112),
            new Trend(List.of(5, 4, 9, 9, 15, 19, 39), 8, 106),
            new Trend(List.of(4, 4, 7, 10, 12, 21, 42), 5, 100),
            new Trend(List.of(3, 4, 5, 11, 9, 24, 44), 3, 94));

    /// The last hour of each stretch: the halves of a day, a week and a month, and the rest.
    private static final List<Integer> STRETCHES = List.of(12, 24, 84, 168, 360, 720, 2_000);

    private static final int STEPS = 10;
    private static final long VIEWS = 500;
    private static final int LIFT = 8;

    /// The strongest has rank 0.
    static Trend ofRank(int rank) {
        return BY_RANK.get(rank);
    }

    /// A hundred ages in hours, the newest first, spread evenly over each stretch.
    List<Integer> ages(Dice dice) {
        List<Integer> ages = new ArrayList<>();
        int after = 0;
        for (int stretch = 0; stretch < STRETCHES.size(); stretch++) {
            int span = STRETCHES.get(stretch) - after;
            int share = shares.get(stretch);
            for (int i = 0; i < share; i++) {
                ages.add(after + 1 + (i * span + dice.below(span)) / share);
            }
            after = STRETCHES.get(stretch);
        }
        return ages;
    }

    /// How people reacted to one item.
    ///
    /// @param size its creator's
    /// @param lifted whether it has the tag that people react to
    Counts counts(int ageHours, int size, boolean lifted, Dice dice) {
        long views = VIEWS * heat * (4 + size) / 4 * (lifted ? LIFT : 1);
        for (int step = Integer.SIZE - Integer.numberOfLeadingZeros(ageHours); step <= STEPS; step++) {
            views = views * growth / 100;
        }
        views = views * (70 + dice.below(61)) / 100;
        long likes = views * (30 + dice.below(60)) / 1_000;
        long comments = likes * (20 + dice.below(60)) / 1_000;
        long passedOn = likes * (10 + dice.below(90)) / 1_000;
        return new Counts(
                OptionalLong.of(views), OptionalLong.of(likes), OptionalLong.of(comments), OptionalLong.of(passedOn));
    }
}
