package dev.coldpath.intelligence.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.vector.Point;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureHashingTest {
    private final FeatureHashing hashing = new FeatureHashing();

    /// FNV-1a of `a` is af63dc4c8601ec8c, so it counts downwards at place 8c, which is 140; `^a$` does at 204.
    /// The lengths are the roots of 1 + 0.35² and of 2 + 3 * 0.35².
    @Test
    void a_vector_is_what_the_hashes_of_its_words_and_their_parts_say() {
        assertThat(standing("a")).isEqualTo(Map.of(140, -0.943858, 204, -0.330350));
        assertThat(standing("é")).isEqualTo(Map.of(1, 0.943858, 59, -0.330350));
        assertThat(standing("A ab"))
                .isEqualTo(Map.of(140, -0.649913, 204, -0.227469, 106, 0.649913, 38, -0.227469, 138, -0.227469));
    }

    @Test
    void letter_case_punctuation_and_the_form_of_accents_make_no_difference() {
        assertThat(embed("Café #SmartWatch, launch!")).isEqualTo(embed("cafe\u0301 smartwatch launch"));
    }

    @Test
    void words_count_as_often_as_they_stand() {
        assertThat(embed("watch watch ring")).isNotEqualTo(embed("watch ring"));
        assertThat(embed("watch watch")).isEqualTo(embed("watch"));
    }

    @Test
    void shared_words_bring_texts_near_and_shared_parts_a_little() {
        Point watch = embed("smart watch launch");

        assertThat(watch.cosine(embed("the launch of a smart watch")))
                .isGreaterThan(watch.cosine(embed("smartwatches launched")));
        assertThat(watch.cosine(embed("smartwatches launched")))
                .isGreaterThan(watch.cosine(embed("sourdough oven spring")));
    }

    @Test
    void a_text_without_words_has_a_place_too() {
        assertThat(embed("")).isEqualTo(embed(""));
        assertThat(embed("!!!")).isNotEqualTo(embed("\uD83D\uDE42"));
        assertThat(embed("\uD800")).isNotNull();
    }

    @Test
    void a_text_among_others_has_the_place_it_has_alone() {
        Random random = new Random(7);
        List<String> texts = random.ints(50, 0, 1_000)
                .mapToObj(number -> "word" + number + " and " + number % 7)
                .toList();

        assertThat(hashing.embed(texts))
                .isEqualTo(texts.stream().map(this::embed).toList());
        assertThat(hashing.embed(List.of())).isEmpty();
    }

    /// The numbers that are not 0, by their places, with six decimals.
    private Map<Integer, Double> standing(String text) {
        Point point = embed(text);
        return IntStream.range(0, point.length())
                .filter(place -> point.number(place) != 0)
                .boxed()
                .collect(Collectors.toMap(place -> place, place -> Math.rint(point.number(place) * 1e6) / 1e6));
    }

    private Point embed(String text) {
        return hashing.embed(List.of(text)).getFirst();
    }
}
