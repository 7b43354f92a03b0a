package dev.coldpath.intelligence.narrative;

import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.narrative.TagGroup.Relevant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Finds the groups that items form around their tags.
final class TagGroups {
    private static final int MOST_GROUPS = 200;
    private static final int MOST_MEMBERS = 1_000;
    private static final int COMPANIONS = 9;
    private static final int FEWEST_TOGETHER = 3;
    private static final int COMPANIONS_OF_A_MEMBER = 2;
    private static final int FEW_ITEMS = 50;

    private static final Comparator<Relevant> MOST_RELEVANT_FIRST = Comparator.comparingDouble(Relevant::relevance)
            .reversed()
            .thenComparing(member -> member.item().uuid().toString());

    private final List<Item> items;
    private final Map<String, List<Integer>> byTag = new HashMap<>();
    private final List<List<Integer>> groupsOf;

    private TagGroups(List<Item> items) {
        this.items = items;
        this.groupsOf = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            groupsOf.add(new ArrayList<>());
            for (String tag : items.get(i).tags()) {
                byTag.computeIfAbsent(tag, _ -> new ArrayList<>()).add(i);
            }
        }
    }

    /// In the order they were found: the seeds that most items have come first.
    static List<TagGroup> of(List<Item> items, Window window) {
        return new TagGroups(items).around(window == Window.DAY ? 3 : 5);
    }

    private List<TagGroup> around(int fewest) {
        List<TagGroup> taken = new ArrayList<>();
        for (String seed : seeds(fewest)) {
            List<String> topTags =
                    Stream.concat(Stream.of(seed), companions(seed).stream()).toList();
            List<Ranked> members = members(topTags);
            if (!mostlyTaken(members)) {
                members.forEach(member -> groupsOf.get(member.index()).add(taken.size()));
                taken.add(new TagGroup(
                        seed, topTags, members.stream().map(Ranked::member).toList()));
                if (taken.size() == MOST_GROUPS) {
                    break;
                }
            }
        }
        return taken;
    }

    /// At most 30 % of the items may have a seed, unless there are few.
    private List<String> seeds(int fewest) {
        return byTag.keySet().stream()
                .filter(tag -> count(tag) >= fewest)
                .filter(tag -> items.size() <= FEW_ITEMS || 10L * count(tag) <= 3L * items.size())
                .sorted(Comparator.comparingInt(this::count).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /// Tags with at least three items in common with the seed and a Jaccard index of at least 0.10.
    private List<String> companions(String seed) {
        Map<String, Integer> together = new HashMap<>();
        for (int item : with(seed)) {
            items.get(item).tags().forEach(tag -> together.merge(tag, 1, Integer::sum));
        }
        together.remove(seed);
        return together.entrySet().stream()
                .filter(each -> each.getValue() >= FEWEST_TOGETHER)
                .filter(each -> 10L * each.getValue() >= (long) count(seed) + count(each.getKey()) - each.getValue())
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COMPANIONS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private record Ranked(int index, Relevant member) {}

    private List<Ranked> members(List<String> topTags) {
        Map<Integer, Integer> shared = new HashMap<>();
        topTags.forEach(tag -> with(tag).forEach(item -> shared.merge(item, 1, Integer::sum)));
        BitSet seeded = new BitSet();
        with(topTags.getFirst()).forEach(seeded::set);
        shared.entrySet().removeIf(each -> !seeded.get(each.getKey()) && each.getValue() < COMPANIONS_OF_A_MEMBER);
        double loudest = shared.keySet().stream()
                .mapToDouble(item -> loudness(items.get(item)))
                .max()
                .orElse(0);
        return shared.entrySet().stream()
                .map(each -> new Ranked(
                        each.getKey(), relevant(items.get(each.getKey()), each.getValue(), topTags.size(), loudest)))
                .sorted(Comparator.comparing(Ranked::member, MOST_RELEVANT_FIRST))
                .limit(MOST_MEMBERS)
                .toList();
    }

    private static Relevant relevant(Item item, int shared, int topTags, double loudest) {
        double share = (double) shared / topTags;
        return new Relevant(item, 0.6 * share + 0.4 * (loudest > 0 ? loudness(item) / loudest : 0));
    }

    private static double loudness(Item item) {
        return StrictMath.log1p((double) item.counts().engagement());
    }

    /// Whether at least 60 % of them belong to one group that was taken.
    private boolean mostlyTaken(List<Ranked> members) {
        Map<Integer, Integer> perGroup = new HashMap<>();
        members.forEach(
                member -> groupsOf.get(member.index()).forEach(group -> perGroup.merge(group, 1, Integer::sum)));
        return perGroup.values().stream().anyMatch(count -> 10L * count >= 6L * members.size());
    }

    private List<Integer> with(String tag) {
        return byTag.getOrDefault(tag, List.of());
    }

    private int count(String tag) {
        return with(tag).size();
    }
}
