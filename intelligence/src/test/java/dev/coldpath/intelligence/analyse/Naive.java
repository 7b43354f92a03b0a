package dev.coldpath.intelligence.analyse;

import dev.coldpath.intelligence.analyse.Analysis.Spread;
import dev.coldpath.intelligence.retrieve.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Questions about rows, each answered by going through all of them.
final class Naive {
    private Naive() {}

    static Spread spread(List<Row> of) {
        List<String> names = new ArrayList<>(platforms(of));
        Map<String, Long> counts = new HashMap<>();
        names.forEach(name -> counts.put(
                name,
                of.stream().filter(row -> row.item().platform().equals(name)).count()));
        names.sort(Comparator.comparingLong((String name) -> -counts.getOrDefault(name, 0L))
                .thenComparing(name -> name));
        Map<String, Double> shares = new LinkedHashMap<>();
        names.forEach(name -> shares.put(name, (double) counts.getOrDefault(name, 0L) / of.size()));
        return new Spread(names.getFirst(), shares, shares.getOrDefault(names.getFirst(), 0.0));
    }

    static double mean(List<Row> of) {
        double sum = 0;
        for (Row row : of) {
            sum += row.scores().engagement();
        }
        return of.isEmpty() ? 0 : sum / of.size();
    }

    static double finalScore(List<Row> of) {
        double sum = 0;
        for (Row row : of) {
            sum += row.scores().total();
        }
        return sum / of.size();
    }

    static long engagement(List<Row> of) {
        return of.stream().mapToLong(row -> row.item().counts().engagement()).sum();
    }

    static Set<String> platforms(List<Row> of) {
        Set<String> platforms = new TreeSet<>();
        of.forEach(row -> platforms.add(row.item().platform()));
        return platforms;
    }

    static List<String> tagsIn(List<Row> of, int least) {
        Set<String> tags = new TreeSet<>();
        of.forEach(row -> tags.addAll(row.item().tags()));
        return tags.stream()
                .filter(tag -> with(of, tag).size() >= least)
                .sorted(Comparator.comparingInt(tag -> -with(of, tag).size()))
                .toList();
    }

    static List<Row> with(List<Row> of, String tag) {
        return where(of, row -> row.item().tags().contains(tag));
    }

    static List<Row> where(List<Row> of, Predicate<Row> wanted) {
        return of.stream().filter(wanted).toList();
    }

    static <T> List<T> first(List<T> of, int most) {
        return of.subList(0, Math.min(most, of.size()));
    }
}
