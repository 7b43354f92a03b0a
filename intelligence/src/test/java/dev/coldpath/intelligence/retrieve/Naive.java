package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.ask.QueryInput;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorName;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The contract's sections 10 and 11 once more, word by word and as slowly as they read, to compare with.
final class Naive {
    private final SmallCorpus corpus;
    private final QueryInput asked;
    private final Map<String, Map<VectorName, Double>> certainties = new LinkedHashMap<>();
    private final Map<String, Double> rrf = new LinkedHashMap<>();

    Naive(SmallCorpus corpus, QueryInput asked) {
        this.corpus = corpus;
        this.asked = asked;
    }

    /// A row in rank order.
    record Ranked(String uuid, double rrfScore, double similarity, double total) {}

    List<Ranked> rows() {
        Arrays.stream(VectorName.values()).filter(asked.vectors()::contains).forEach(this::search);
        List<Item> rows = new ArrayList<>(corpus.items.all.stream()
                .filter(item -> certainties.containsKey(id(item)))
                .toList());
        int room = asked.limit().effective() - rows.size();
        if (room > 0) {
            rows.addAll(widened(rows).stream().limit(room).toList());
        }
        List<Ranked> ranked = new ArrayList<>();
        rows.forEach(item -> ranked.add(
                new Ranked(id(item), rrf.getOrDefault(id(item), 0.0), similarity(item, rows), total(item, rows))));
        Map<String, Instant> dates = new LinkedHashMap<>();
        rows.forEach(item -> dates.put(id(item), item.publishedAt().orElse(Instant.EPOCH)));
        ranked.sort((one, other) -> {
            int byTotal = Double.compare(other.total(), one.total());
            int byFusion = Double.compare(other.rrfScore(), one.rrfScore());
            int byDate = dates.getOrDefault(other.uuid(), Instant.EPOCH)
                    .compareTo(dates.getOrDefault(one.uuid(), Instant.EPOCH));
            int byUuid = one.uuid().compareTo(other.uuid());
            return byTotal != 0 ? byTotal : byFusion != 0 ? byFusion : byDate != 0 ? byDate : byUuid;
        });
        return ranked.subList(0, Math.min(ranked.size(), asked.limit().effective()));
    }

    private void search(VectorName space) {
        record Place(String id, double certainty) {}
        List<Place> places = new ArrayList<>();
        for (VectorEntry entry : corpus.vectors.all) {
            boolean mayBeRow = corpus.items.all.stream()
                    .anyMatch(item -> id(item).equals(entry.record().id()) && eligible(item));
            boolean stranger = entry.record().contentId().isEmpty()
                    && (asked.platforms().isEmpty()
                            || asked.platforms()
                                    .contains(entry.record().platform().orElse("")))
                    && asked.window().length().isEmpty();
            double certainty = entry.point().certainty(SmallCorpus.at(1));
            BigDecimal distance = BigDecimal.TWO.subtract(BigDecimal.TWO.multiply(BigDecimal.valueOf(certainty)));
            boolean near = asked.maxDistance().isEmpty()
                    || distance.compareTo(BigDecimal.valueOf(asked.maxDistance().getAsDouble())) <= 0;
            if (entry.space() == space && (mayBeRow || stranger) && near) {
                places.add(new Place(entry.record().id(), certainty));
            }
        }
        places.sort(Comparator.comparingDouble(Place::certainty).reversed().thenComparing(Place::id));
        for (int i = 0; i < places.size(); i++) {
            rrf.merge(places.get(i).id(), 1.0 / (i + 1 + 60), Double::sum);
            certainties
                    .computeIfAbsent(places.get(i).id(), _ -> new TreeMap<>())
                    .put(space, places.get(i).certainty());
        }
    }

    private boolean eligible(Item item) {
        return item.canonical().isEmpty()
                && (asked.platforms().isEmpty() || asked.platforms().contains(item.platform()))
                && (asked.window().length().isEmpty()
                        || (item.publishedAt().isPresent()
                                && item.publishedAt().get().toEpochMilli()
                                        >= Asking.NOON.toEpochMilli()
                                                - asked.window().length().get().toMillis()));
    }

    private List<Item> widened(List<Item> rows) {
        List<String> hashtags = Pattern.compile("#(\\w+)")
                .matcher(asked.query())
                .results()
                .map(match -> match.group(1))
                .toList();
        List<String> tags = hashtags.isEmpty() ? topTags(rows) : hashtags;
        Comparator<Item> shared = Comparator.comparingLong(
                item -> -item.tags().stream().filter(tags::contains).count());
        return corpus.items.all.stream()
                .filter(item -> eligible(item) && !rows.contains(item))
                .filter(item -> item.tags().stream().anyMatch(tags::contains))
                .sorted(shared.thenComparing(
                                item -> item.publishedAt().orElse(Instant.EPOCH), Comparator.reverseOrder())
                        .thenComparing(Naive::id))
                .toList();
    }

    private static List<String> topTags(List<Item> rows) {
        return rows.stream()
                .flatMap(item -> item.tags().stream())
                .distinct()
                .sorted(Comparator.comparingLong((String tag) -> -rows.stream()
                                .filter(item -> item.tags().contains(tag))
                                .count())
                        .thenComparing(tag -> tag))
                .limit(10)
                .toList();
    }

    private double similarity(Item item, List<Item> rows) {
        double best = -1;
        for (var hit : certainties.getOrDefault(id(item), Map.of()).entrySet()) {
            List<Double> all = rows.stream()
                    .map(row -> certainties.getOrDefault(id(row), Map.of()).get(hit.getKey()))
                    .filter(certainty -> certainty != null)
                    .sorted()
                    .toList();
            double low = all.getFirst();
            double high = all.getLast();
            best = Math.max(best, high == low ? 1 : (hit.getValue() - low) / (high - low));
        }
        return best < 0 ? 0 : 0.05 + 0.95 * best;
    }

    private double total(Item item, List<Item> rows) {
        double similarity = similarity(item, rows);
        double coverage =
                rows.stream().filter(row -> row.counts().views().orElse(0) > 0).count() / (double) rows.size();
        if (coverage < 0.3) {
            return 0.85 * similarity + 0.15 * recency(item, rows);
        }
        double engagement = relative(
                loud(item), rows.stream().mapToDouble(Naive::loud).max().orElseThrow());
        double reach = relative(
                known(item), rows.stream().mapToDouble(Naive::known).max().orElseThrow());
        long views = item.counts().views().orElse(0);
        double depth = views == 0 ? 0 : Math.min(1, item.counts().likes().orElse(0) / (double) (views + 1));
        return 0.60 * similarity
                + 0.20 * similarity * engagement
                + 0.08 * recency(item, rows)
                + 0.07 * reach
                + 0.05 * depth;
    }

    private static double recency(Item item, List<Item> rows) {
        List<Instant> dates = rows.stream()
                .flatMap(row -> row.publishedAt().stream())
                .sorted()
                .toList();
        if (item.publishedAt().isEmpty() || dates.getFirst().equals(dates.getLast())) {
            return 0.5;
        }
        double span = 0.0 + dates.getLast().toEpochMilli() - dates.getFirst().toEpochMilli();
        return (item.publishedAt().get().toEpochMilli() - dates.getFirst().toEpochMilli()) / span;
    }

    private static double loud(Item item) {
        var counts = item.counts();
        return StrictMath.log1p(0.0
                + counts.views().orElse(0)
                + 2 * counts.likes().orElse(0)
                + 3 * counts.comments().orElse(0)
                + 4 * counts.shares().orElse(0));
    }

    private static double known(Item item) {
        return StrictMath.log1p((double) item.author().followers().orElse(0));
    }

    private static double relative(double value, double most) {
        return most == 0 ? 0 : value / most;
    }

    private static String id(Item item) {
        return item.uuid().toString();
    }
}
