package dev.coldpath.scoring.model;

import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import java.util.Map;
import java.util.OptionalDouble;

/// Where the domain stands on lists of the whole web.
final class RankReadings {
    /// What not being on a list of a million says: that it stands somewhere below.
    private static final double UNLISTED = 3_000_000;

    static final Map<String, Reading> ALL = Map.of(
            "popularity_rank",
            Reading.measure(
                    listed("crux", Keys.RANKS_CRUX),
                    listed("tranco", Keys.RANKS_TRANCO),
                    listed("majestic", Keys.RANKS_MAJESTIC),
                    unlisted(Keys.RANKS_CRUX),
                    unlisted(Keys.RANKS_TRANCO)),
            "ref_subnets",
            Reading.measure(asRead("majestic", Keys.RANKS_REF_SUBNETS)),
            "cc_rank",
            Reading.measure(listed("ccgraph", Keys.RANKS_CCGRAPH)),
            "rank_change",
            Reading.measure(
                    asRead("tranco", Keys.RANKS_TRANCO_CHANGE),
                    asRead("majestic", Keys.RANKS_MAJESTIC_CHANGE),
                    asRead("majestic_prev", Keys.RANKS_MAJESTIC_STEP)));

    private RankReadings() {}

    private static Part listed(String source, String key) {
        return new Part(source, FetcherId.RANKS, key, (rank, _) -> only(rank >= 1, rank));
    }

    private static Part unlisted(String key) {
        return new Part("unlisted", FetcherId.RANKS, key, (rank, _) -> only(rank < 1, UNLISTED));
    }

    private static Part asRead(String source, String key) {
        return new Part(source, FetcherId.RANKS, key, (amount, _) -> OptionalDouble.of(amount));
    }

    private static OptionalDouble only(boolean when, double value) {
        return when ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
