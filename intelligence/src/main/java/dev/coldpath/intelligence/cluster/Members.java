package dev.coldpath.intelligence.cluster;

import java.util.List;

/// The rows of one narrative.
///
/// @param ranks where they stand in the job's list, from 0, ascending
/// @param medoid the rank of the one in the middle
record Members(List<Integer> ranks, int medoid) {
    Members {
        ranks = List.copyOf(ranks);
    }

    int size() {
        return ranks.size();
    }

    int bestRank() {
        return ranks.getFirst();
    }
}
