package dev.coldpath.intelligence.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.cluster.Sketch;
import dev.coldpath.intelligence.content.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClassTermsTest {
    @Test
    void words_have_three_letters_are_lower_case_and_say_something() {
        assertThat(ClassTerms.words("The new #SmartWatch, on 24/7: it's a GO! Isn't 4k fun? Überraschung café's 10km"))
                .containsExactly("new", "smartwatch", "fun", "überraschung", "café");
        assertThat(ClassTerms.words("🔥🔥 !!! 2026 a b <b>bold</b>")).containsExactly("bold");
        assertThat(ClassTerms.words("ساعة ذكية")).containsExactly("ساعة", "ذكية");
    }

    @Test
    void every_stop_word_is_one_and_others_are_not() {
        assertThat(List.of("the", "and", "isn", "would")).allMatch(StopWords::contain);
        assertThat(List.of("watch", "running", "The", "")).noneMatch(StopWords::contain);
    }

    /// Two classes of 6 and 4 terms: A = 5. `run` is `3/6 ln(1 + 5/4)` in the first, `watch` `2/6 ln(1 + 5/2)`,
    /// `fun` `1/6 ln(1 + 5/1)`.
    @Test
    void weight_is_share_of_the_class_times_rarity_in_all() {
        List<Item> first = List.of(item(1, "Run fun", "run", "watch"), item(2, "run", "watch"));
        List<Item> second = List.of(item(3, "tea", "run", "tea"), item(4, "", "cups"));

        assertThat(0.5 * Math.log(1 + 5 / 4.0)).isLessThan(2 / 6.0 * Math.log(1 + 5 / 2.0));
        assertThat(1 / 6.0 * Math.log(6)).isLessThan(0.5 * Math.log(1 + 5 / 4.0));
        assertThat(ClassTerms.best(List.of(first, second), 3))
                .containsExactly(List.of("watch", "run", "fun"), List.of("tea", "cups", "run"));
    }

    @Test
    void equal_weights_are_in_alphabetical_order() {
        assertThat(ClassTerms.best(List.of(List.of(item(1, "", "zen", "art", "map", "ice"))), 3))
                .containsExactly(List.of("art", "ice", "map"));
    }

    @Test
    void a_class_without_terms_has_none() {
        assertThat(ClassTerms.best(List.of(List.of(item(1, "to be or not to be")), List.of()), 3))
                .containsExactly(List.of(), List.of());
        assertThat(ClassTerms.best(List.of(), 3)).isEmpty();
    }

    @Test
    void the_order_of_items_does_not_matter() {
        for (long seed = 1; seed <= 100; seed++) {
            Random random = new Random(seed);
            List<Item> items = new ArrayList<>();
            for (int i = 1; i <= 12; i++) {
                items.add(item(i, "watch run " + "x".repeat(3 + random.nextInt(3)), "tag" + random.nextInt(5)));
            }
            List<List<String>> best = ClassTerms.best(List.of(items.subList(0, 6), items.subList(6, 12)), 3);

            assertThat(ClassTerms.best(
                            List.of(
                                    items.subList(0, 6).reversed(),
                                    items.subList(6, 12).reversed()),
                            3))
                    .as("seed %d", seed)
                    .isEqualTo(best);
        }
    }

    private static Item item(int number, String title, String... tags) {
        return Sketch.of(number, tags).titled(title).item();
    }
}
