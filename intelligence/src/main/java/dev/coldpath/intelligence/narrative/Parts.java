package dev.coldpath.intelligence.narrative;

import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.ItemReader;
import dev.coldpath.intelligence.narrative.StoredNarrative.Member;
import dev.coldpath.intelligence.narrative.StoredNarrative.Platform;
import dev.coldpath.intelligence.narrative.StoredNarrative.Twins;
import dev.coldpath.intelligence.narrative.TagGroup.Relevant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The lists on a narrative's page.
record Parts(TagGroup group) {
    private static final int REPRESENTATIVE = 8;

    List<Member> members() {
        return IntStream.range(0, group.members().size())
                .mapToObj(i -> member(group.members().get(i), i < REPRESENTATIVE))
                .toList();
    }

    private static Member member(Relevant member, boolean representative) {
        return new Member(member.item().uuid(), member.relevance(), representative);
    }

    /// The platform with the most items first, ties by name.
    List<Platform> platforms() {
        Map<String, List<Item>> byName = group.items().stream().collect(Collectors.groupingBy(Item::platform));
        return byName.entrySet().stream()
                .map(each -> new Platform(each.getKey(), each.getValue().size(), Draft.engagement(each.getValue())))
                .sorted(Comparator.comparingInt(Platform::contentCount)
                        .reversed()
                        .thenComparing(Platform::name))
                .toList();
    }

    /// One for each member that other items name as their canonical one, in the members' order.
    List<Twins> twins(ItemReader items) {
        List<UUID> members = group.items().stream().map(Item::uuid).toList();
        Map<UUID, List<UUID>> duplicates = items.duplicatesOf(members).stream()
                .collect(Collectors.groupingBy(
                        item -> item.canonical().orElseThrow(), Collectors.mapping(Item::uuid, Collectors.toList())));
        return members.stream()
                .filter(duplicates::containsKey)
                .map(canonical -> twins(canonical, duplicates.getOrDefault(canonical, List.of())))
                .toList();
    }

    private static Twins twins(UUID canonical, List<UUID> others) {
        return new Twins(
                canonical,
                Stream.concat(Stream.of(canonical), others.stream().sorted(Comparator.comparing(UUID::toString)))
                        .toList());
    }
}
