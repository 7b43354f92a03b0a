package dev.coldpath.intelligence.narrative;

import dev.coldpath.intelligence.content.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// The groups of tags by the sentences of their rules, one after the other, without any index: slow, and easy to
/// compare with the page.
final class NaiveNarratives {
    private final List<Item> items;

    NaiveNarratives(List<Item> items) {
        this.items = items;
    }

    /// One group.
    ///
    /// @param members with the highest relevance first
    record Group(String seed, List<String> topTags, List<UUID> members) {}

    List<Group> groups(int fewest) {
        List<Group> taken = new ArrayList<>();
        Set<String> tags = new TreeSet<>();
        items.forEach(item -> tags.addAll(item.tags()));
        List<String> seeds = new ArrayList<>(tags);
        seeds.removeIf(tag -> with(tag).size() < fewest);
        seeds.removeIf(tag -> items.size() > 50 && with(tag).size() / (double) items.size() > 0.3);
        seeds.sort(Comparator.comparingInt(tag -> -with(tag).size()));
        for (String seed : seeds) {
            List<String> top = new ArrayList<>(List.of(seed));
            top.addAll(companions(seed, tags));
            List<UUID> members = members(top);
            if (taken.stream().noneMatch(group -> mostlyIn(members, group))) {
                taken.add(new Group(seed, top, members));
            }
        }
        return taken.subList(0, Math.min(200, taken.size()));
    }

    private List<String> companions(String seed, Set<String> tags) {
        List<String> companions = new ArrayList<>(tags);
        companions.remove(seed);
        companions.removeIf(tag -> common(seed, tag) < 3 || common(seed, tag) * 10 < either(seed, tag));
        companions.sort(Comparator.comparingInt(tag -> -common(seed, tag)));
        return companions.subList(0, Math.min(9, companions.size()));
    }

    private List<UUID> members(List<String> top) {
        List<Item> members = new ArrayList<>(items);
        members.removeIf(item -> !item.tags().contains(top.getFirst())
                && item.tags().stream().filter(top::contains).count() < 2);
        double loudest =
                members.stream().mapToDouble(NaiveNarratives::loudness).max().orElse(0);
        members.sort(Comparator.comparingDouble((Item item) -> -relevance(item, top, loudest))
                .thenComparing(item -> item.uuid().toString()));
        return members.stream().limit(1_000).map(Item::uuid).toList();
    }

    private static double relevance(Item item, List<String> top, double loudest) {
        double shared = (double) item.tags().stream().filter(top::contains).count() / top.size();
        return 0.6 * shared + 0.4 * (loudest > 0 ? loudness(item) / loudest : 0);
    }

    private static double loudness(Item item) {
        return StrictMath.log1p((double) item.counts().views().orElse(0));
    }

    private static boolean mostlyIn(List<UUID> members, Group group) {
        long shared = members.stream().filter(group.members()::contains).count();
        return shared * 10 >= members.size() * 6L;
    }

    private int common(String one, String other) {
        Set<UUID> both = new HashSet<>(with(one));
        both.retainAll(with(other));
        return both.size();
    }

    private int either(String one, String other) {
        Set<UUID> either = new HashSet<>(with(one));
        either.addAll(with(other));
        return either.size();
    }

    private Set<UUID> with(String tag) {
        Set<UUID> with = new HashSet<>();
        items.stream().filter(item -> item.tags().contains(tag)).forEach(item -> with.add(item.uuid()));
        return with;
    }
}
