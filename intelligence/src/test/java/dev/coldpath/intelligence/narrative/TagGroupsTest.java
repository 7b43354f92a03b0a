package dev.coldpath.intelligence.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.content.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagGroupsTest {
    private final List<Item> items = new ArrayList<>();

    @Test
    void a_seed_stands_in_three_items_of_a_day_and_in_five_of_longer_windows() {
        add(4, "four");
        add(3, "three");
        add(2, "two");

        assertThat(seeds(Window.DAY)).containsExactly("four", "three");
        assertThat(seeds(Window.WEEK)).isEmpty();
        add(1, "four");
        assertThat(seeds(Window.MONTH)).containsExactly("four");
    }

    @Test
    void among_more_than_fifty_items_a_seed_has_at_most_thirty_in_a_hundred() {
        add(18, "many");
        IntStream.range(0, 42).forEach(i -> add(1, "rare" + i));

        assertThat(seeds(Window.WEEK)).containsExactly("many");
        items.removeLast();
        assertThat(seeds(Window.WEEK)).isEmpty();
    }

    @Test
    void fifty_items_are_too_few_to_call_a_tag_common() {
        add(50, "all");

        assertThat(seeds(Window.WEEK)).containsExactly("all");
    }

    @Test
    void seeds_with_as_many_items_go_by_name() {
        add(5, "b");
        add(5, "a");
        add(6, "c");

        assertThat(seeds(Window.WEEK)).containsExactly("c", "a", "b");
    }

    @Test
    void a_companion_has_three_items_in_common_and_a_tenth_of_all() {
        add(3, "seed", "near");
        add(2, "seed", "twice");
        add(3, "seed", "far");
        add(2, "seed");
        add(20, "far");
        add(5, "near");

        assertThat(group("seed").topTags()).containsExactly("seed", "far", "near");
        add(1, "far");
        assertThat(group("seed").topTags()).containsExactly("seed", "near");
    }

    @Test
    void nine_companions_are_kept_those_with_most_in_common_first() {
        add(5, "seed", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        add(1, "seed", "j");
        add(1, "seed");

        assertThat(group("seed").topTags()).containsExactly("seed", "j", "a", "b", "c", "d", "e", "f", "g", "h");
    }

    @Test
    void members_have_the_seed_or_two_companions() {
        add(6, "seed", "a", "b");
        add(4, "seed");
        Item two = added("a", "b");
        Item one = added("a");

        assertThat(group("seed").items()).contains(two).doesNotContain(one).hasSize(11);
    }

    @Test
    void relevance_is_shared_tags_and_engagement_and_ties_go_by_uuid() {
        add(5, "seed", "a");
        Item loud = new MadeUp(100).tags("seed").seen(999).item();
        items.add(loud);

        TagGroup group = group("seed");
        assertThat(group.members().getFirst().relevance()).isEqualTo(0.6 * 0.5 + 0.4);
        assertThat(group.items())
                .startsWith(loud, items.getFirst(), items.get(1))
                .hasSize(6);
        assertThat(group.members().getLast().relevance()).isEqualTo(0.6);
    }

    @Test
    void of_more_than_a_thousand_members_the_most_relevant_stay() {
        add(1_001, "seed");
        add(3_000);
        items.set(1_000, new MadeUp(1_001).tags("seed").seen(1).item());

        assertThat(group("seed").items())
                .hasSize(1_000)
                .contains(items.get(1_000))
                .doesNotContain(items.get(999));
    }

    @Test
    void a_seed_whose_members_are_mostly_taken_is_passed_over() {
        add(6, "big", "small");
        add(4, "small");
        add(9, "big");

        assertThat(seeds(Window.WEEK)).containsExactly("big");
        add(1, "small");
        assertThat(seeds(Window.WEEK)).containsExactly("big", "small");
    }

    @Test
    void there_are_two_hundred_groups_at_most() {
        IntStream.range(0, 201).forEach(i -> add(5, String.format("t%03d", i)));

        assertThat(seeds(Window.WEEK)).hasSize(200).doesNotContain("t200");
    }

    @Test
    void no_items_make_no_groups() {
        assertThat(seeds(Window.DAY)).isEmpty();
        add(10);
        assertThat(seeds(Window.DAY)).isEmpty();
    }

    /// Proves I-59 against a slower way to say it, and that the order of the items makes no difference.
    @Test
    void groups_are_those_of_the_contracts_sentences_whatever_the_items() {
        for (long seed = 1; seed <= 150; seed++) {
            Random random = new Random(seed);
            items.clear();
            items.addAll(some(random));
            List<TagGroup> groups = TagGroups.of(items, Window.DAY);

            assertThat(groups)
                    .as("seed %d", seed)
                    .extracting(group -> new NaiveNarratives.Group(
                            group.seed(),
                            group.topTags(),
                            group.items().stream().map(Item::uuid).toList()))
                    .isEqualTo(new NaiveNarratives(items).groups(3));
            Collections.shuffle(items, random);
            assertThat(TagGroups.of(items, Window.DAY)).as("seed %d", seed).isEqualTo(groups);
        }
    }

    /// Few tags and few loudnesses, so that much is shared and much is tied.
    private static List<Item> some(Random random) {
        int kinds = 4 + random.nextInt(14);
        List<Item> some = new ArrayList<>();
        for (int i = random.nextInt(90); i > 0; i--) {
            String[] tags = random.ints(0, kinds)
                    .distinct()
                    .limit(random.nextInt(4))
                    .mapToObj(tag -> "t" + tag)
                    .toArray(String[]::new);
            some.add(new MadeUp(i).tags(tags).seen(random.nextInt(4)).item());
        }
        return some;
    }

    private void add(int times, String... tags) {
        IntStream.range(0, times).forEach(_ -> added(tags));
    }

    private Item added(String... tags) {
        Item item = new MadeUp(items.size() + 1).tags(tags).item();
        items.add(item);
        return item;
    }

    private List<String> seeds(Window window) {
        return TagGroups.of(items, window).stream().map(TagGroup::seed).toList();
    }

    private TagGroup group(String seed) {
        return TagGroups.of(items, Window.WEEK).stream()
                .filter(group -> group.seed().equals(seed))
                .findFirst()
                .orElseThrow();
    }
}
