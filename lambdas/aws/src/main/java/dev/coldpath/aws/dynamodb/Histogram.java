package dev.coldpath.aws.dynamodb;

import dev.coldpath.score.Rank;
import dev.coldpath.score.Tenths;
import java.util.Optional;

/// Where the counts of one generation of one pipeline version are, and how a rank is read from two of them: `C` counts
/// in bins of a point, `F#0` to `F#100` in bins of a tenth, so that no score is between two bins.
final class Histogram {
    static final String COARSE = "C";
    static final String COUNT = "n";
    static final String REVISION = "rev";
    static final int POINTS = 101;
    static final int TENTHS = 10;

    private static final String PREFIX = "DIST#";
    private static final String FINE = "F#";
    private static final String POINT = "b";
    private static final String TENTH = "d";

    private Histogram() {}

    /// One way of counting a universe: a rebuild counts into the next one and then makes it the live one.
    ///
    /// @param number from 1
    record Generation(String version, long number) {
        static Generation first(String version) {
            return new Generation(version, 1);
        }
    }

    /// Which generation is live; without this item it is the first.
    static Place generation(String scores, String version) {
        return new Place(scores, PREFIX + version, "GEN");
    }

    static Generation live(String version, Optional<Item> item) {
        return item.map(stored -> new Generation(version, stored.number("live")))
                .orElseGet(() -> Generation.first(version));
    }

    static String universe(Generation generation) {
        return PREFIX + generation.version() + "#" + generation.number();
    }

    static String point(Tenths score) {
        return pointBin(score.value() / TENTHS);
    }

    static String tenth(Tenths score) {
        return tenthBin(score.value() % TENTHS);
    }

    static String pointBin(int point) {
        return POINT + point;
    }

    static String tenthBin(int tenth) {
        return TENTH + tenth;
    }

    static Place coarse(String scores, String counted) {
        return new Place(scores, counted, COARSE);
    }

    static Place fine(String scores, String counted, Tenths score) {
        return new Place(scores, counted, FINE + score.value() / TENTHS);
    }

    /// Empty while nothing is counted.
    static Optional<Rank> rank(Tenths score, Optional<Item> coarse, Optional<Item> fine) {
        long n = coarse.map(item -> item.total(COUNT)).orElse(0L);
        if (n <= 0) {
            return Optional.empty();
        }
        long below = coarse.map(item -> sum(item, POINT, score.value() / TENTHS))
                        .orElse(0L)
                + fine.map(item -> sum(item, TENTH, score.value() % TENTHS)).orElse(0L);
        long equal = fine.map(item -> item.total(tenth(score))).orElse(0L);
        // the two items are read a moment apart
        return Optional.of(Rank.of(below, equal, Math.max(n, below + equal)));
    }

    /// The bins before `end` together.
    static long sum(Item item, String bin, int end) {
        long sum = 0;
        for (int i = 0; i < end; i++) {
            sum += item.total(bin + i);
        }
        return sum;
    }

    static long inPoints(Item coarse) {
        return sum(coarse, POINT, POINTS);
    }

    static long inTenths(Item fine) {
        return sum(fine, TENTH, TENTHS);
    }
}
