package dev.coldpath.intelligence.cluster;

import dev.coldpath.intelligence.retrieve.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Assigns rows without a vector to the narratives that their tags belong to.
final class Stragglers {
    private final List<Row> rows;
    private final List<Home> homes;

    private Stragglers(List<Row> rows, List<Members> clusters) {
        this.rows = rows;
        this.homes = clusters.stream().map(this::home).toList();
    }

    /// The clusters with every row that has a tag in common with one of them.
    static List<Members> join(List<Row> rows, List<Integer> withVector, List<Members> clusters) {
        Stragglers stragglers = new Stragglers(rows, clusters);
        TreeSet<Integer> left = new TreeSet<>();
        for (int rank = 0; rank < rows.size(); rank++) {
            left.add(rank);
        }
        withVector.forEach(left::remove);
        left.forEach(rank -> stragglers.homeOf(rows.get(rank)).ifPresent(home -> home.joined.add(rank)));
        return stragglers.homes.stream().map(Home::full).toList();
    }

    /// A cluster as it was before anybody joined, and who did.
    private record Home(Members members, Map<String, Integer> frequencies, List<Integer> joined) {
        private static final Comparator<Home> BETTER = Comparator.comparingInt((Home home) -> home.members.size())
                .thenComparing(home -> home.members.bestRank(), Comparator.reverseOrder());

        double pull(Row row) {
            double pull = 0;
            for (String tag : row.item().tags()) {
                pull += (double) frequencies.getOrDefault(tag, 0) / members.size();
            }
            return pull;
        }

        Members full() {
            List<Integer> ranks = new ArrayList<>(members.ranks());
            ranks.addAll(joined);
            ranks.sort(null);
            return new Members(ranks, members.medoid());
        }
    }

    private Home home(Members members) {
        Map<String, Integer> frequencies = new HashMap<>();
        for (int rank : members.ranks()) {
            rows.get(rank).item().tags().forEach(tag -> frequencies.merge(tag, 1, Integer::sum));
        }
        return new Home(members, frequencies, new ArrayList<>());
    }

    private Optional<Home> homeOf(Row row) {
        return homes.stream()
                .filter(home -> home.pull(row) > 0)
                .max(Comparator.comparingDouble((Home home) -> home.pull(row)).thenComparing(Home.BETTER));
    }
}
