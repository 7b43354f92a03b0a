package dev.coldpath.intelligence.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTextTest {
    @Test
    void what_is_embedded_has_no_hash_signs_and_single_spaces() {
        assertThat(QueryText.embedded("  smart \t watch\n#Launch # day ")).isEqualTo("smart watch Launch day");
        assertThat(QueryText.embedded("a\u00a0\u2003b")).isEqualTo("a b");
        assertThat(QueryText.embedded("# #")).isEqualTo("# #");
    }

    @Test
    void hashtags_are_in_tag_form_in_order_the_first_of_equals() {
        assertThat(QueryText.hashtags("new #SmartWatch and #Café, #smartwatch #_1!"))
                .containsExactly("smartwatch", "café", "_1");
        assertThat(QueryText.hashtags("##a#b-c")).containsExactly("a", "b");
        assertThat(QueryText.hashtags("#日本 #\u0130x")).containsExactly("日本", "i\u0307x");
    }

    @Test
    void what_looks_like_a_hashtag_is_none_without_letters_and_digits() {
        assertThat(QueryText.hashtags("# #- #\ud83d\ude00 C# no tags")).isEmpty();
    }

    @Test
    void a_hashtag_ends_after_sixty_four_characters() {
        assertThat(QueryText.hashtags("#" + "a".repeat(70))).containsExactly("a".repeat(64));
    }

    @Test
    void words_are_in_tag_form() {
        assertThat(QueryText.words("Smart #Watch, cafe\u0301!")).containsExactlyInAnyOrder("smart", "watch", "café");
    }
}
