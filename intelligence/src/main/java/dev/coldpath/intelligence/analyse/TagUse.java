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
        return sifted(places, other.places, true).length;
    }

    /// The rows that carry it.
    List<Row> rows() {
        return at(places);
    }

    /// The rows that do not.
    List<Row> others() {
        return at(sifted(IntStream.range(0, all.size()).toArray(), places, false));
    }

    /// The rows that carry both.
    List<Row> with(TagUse other) {
        return at(sifted(places, other.places, true));
    }

    /// The rows that carry this one and not the other.
    List<Row> without(TagUse other) {
        return at(sifted(places, other.places, false));
    }

    /// How many platforms its rows are from.
    int platformCount() {
        return (int)
                rows().stream().map(row -> row.item().platform()).distinct().count();
    }

    /// Those places that are among the others, or those that are not. All ascend.
    private static int[] sifted(int[] places, int[] others, boolean among) {
        int[] kept = new int[places.length];
        int count = 0;
        int next = 0;
        for (int place : places) {
            while (next < others.length && others[next] < place) {
                next++;
            }
            boolean shared = next < others.length && others[next] == place;
            if (shared == among) {
                kept[count++] = place;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private List<Row> at(int[] chosen) {
        List<Row> rows = new ArrayList<>(chosen.length);
        for (int place : chosen) {
            rows.add(all.get(place));
        }
        return rows;
    }
}
