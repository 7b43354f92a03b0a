package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.vector.VectorName;
import java.util.ArrayList;
import java.util.List;

/// One search: a query in a space.
///
/// @param number its place among a job's arms
record Arm(int number, String query, VectorName space) {
    /// Every query in every space, the spaces in their order.
    ///
    /// @param from the first arm's number
    static List<Arm> of(List<String> queries, List<VectorName> spaces, int from) {
        List<Arm> arms = new ArrayList<>();
        for (String query : queries) {
            for (VectorName space : spaces.stream().sorted().toList()) {
                arms.add(new Arm(from + arms.size(), query, space));
            }
        }
        return arms;
    }
}
