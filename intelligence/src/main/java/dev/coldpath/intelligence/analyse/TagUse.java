package dev.coldpath.intelligence.analyse;

import dev.coldpath.intelligence.retrieve.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A tag and those of a list of rows that carry it. Rows keep the list's order, so that sums over them are the same
/// on every host.
public final class TagUse {
    private static final Comparator<TagUse> BY_FREQUENCY =
            Comparator.comparingInt(TagUse::frequency).reversed().thenComparing(TagUse::tag);

    private final String tag;
    private final List<Row> all;
    private final int[] places;

    private TagUse(String tag, List<Row> all, int[] places) {
        this.tag = tag;
        this.all = all;
        this.places = places;
    }

    /// Every tag of these rows: by frequency, then by name.
    public static List<TagUse> of(List<Row> rows) {
        List<Row> all = List.copyOf(rows);
        Map<String, IntStream.Builder> places = new HashMap<>();
        for (int place = 0; place < all.size(); place++) {
            for (String tag : all.get(place).item().tags()) {
                places.computeIfAbsent(tag, _ -> IntStream.builder()).add(place);
            }
        }
        return places.entrySet().stream()
                .map(each ->
                        new TagUse(each.getKey(), all, each.getValue().build().toArray()))
                .sorted(BY_FREQUENCY)
                .toList();
    }

    public String tag() {
        return tag;
    }

    /// How many rows carry it.
    public int frequency() {
        return places.length;
    }

    /// How many rows carry both, for tags of the same list.
    public int common(TagUse other) {
        return shared(other).length;
    }

    /// The rows that carry it.
    List<Row> rows() {
        return at(Arrays.stream(places));
    }

    /// The rows that do not.
    List<Row> others() {
        return at(IntStream.range(0, all.size()).filter(place -> !holds(place)));
    }

    /// The rows that carry both.
    List<Row> with(TagUse other) {
        return at(Arrays.stream(shared(other)));
    }

    /// The rows that carry this one and not the other.
    List<Row> without(TagUse other) {
        return at(Arrays.stream(places).filter(place -> !other.holds(place)));
    }

    /// How many platforms its rows are from.
    int platformCount() {
        return (int)
                rows().stream().map(row -> row.item().platform()).distinct().count();
    }

    private int[] shared(TagUse other) {
        return Arrays.stream(places).filter(other::holds).toArray();
    }

    private boolean holds(int place) {
        return Arrays.binarySearch(places, place) >= 0;
    }

    private List<Row> at(IntStream chosen) {
        List<Row> rows = new ArrayList<>();
        chosen.forEach(place -> rows.add(all.get(place)));
        return rows;
    }
}
