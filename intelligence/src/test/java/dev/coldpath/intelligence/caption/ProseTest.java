package dev.coldpath.intelligence.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ProseTest {
    @Test
    void white_space_and_control_characters_become_one_space() {
        assertThat(Prose.line("  a\t\r\nb\u0000\u001b[31mc\u00a0 \u2028d\u0085 ", 400))
                .isEqualTo("a b [31mc d");
    }

    @Test
    void a_text_that_would_turn_the_rest_of_the_sentence_around_cannot() {
        assertThat(Prose.line("abc\u202edef\u2066 ghi", 400)).isEqualTo("abc def ghi");
    }

    @Test
    void right_to_left_letters_and_joined_emoji_stay_as_they_are() {
        assertThat(Prose.line("ساعة ذكية 👩‍🚀 שלום", 400)).isEqualTo("ساعة ذكية 👩‍🚀 שלום");
    }

    @Test
    void half_a_character_is_dropped() {
        assertThat(Prose.line("a\ud83db\udc00", 400)).isEqualTo("a b");
    }

    @Test
    void the_cut_counts_characters_and_leaves_no_space_at_the_end() {
        assertThat(Prose.line("🔥🔥🔥", 2)).isEqualTo("🔥🔥");
        assertThat(Prose.line("ab cd", 3)).isEqualTo("ab");
        assertThat(Prose.line("ab cd", 4)).isEqualTo("ab c");
        assertThat(Prose.line("x".repeat(5_000), 400)).hasSize(400);
    }

    @Test
    void whatever_was_made_a_line_is_one_unless_nothing_remained() {
        for (long seed = 1; seed <= 1_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(30), 0, 0x3000).forEach(text::appendCodePoint);

            String line = Prose.line(text.toString(), 12);

            assertThat(line.isEmpty() || Prose.isLine(line, 12))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(Prose.line(line, 12)).as("seed %d", seed).isEqualTo(line);
        }
    }

    @Test
    void a_line_is_not_blank_not_too_long_and_without_control_characters() {
        assertThat(Prose.isLine("fine", 4)).isTrue();
        assertThat(Prose.isLine("fine!", 4)).isFalse();
        assertThat(Prose.isLine(" ", 4)).isFalse();
        assertThat(Prose.isLine("a\nb", 4)).isFalse();
        assertThat(Prose.isLine("a\u202eb", 4)).isFalse();
    }

    @Test
    void sentences_end_with_their_marks_and_with_the_line() {
        assertThat(Prose.sentences("One. Two! Three?", 2, 400)).isEqualTo("One. Two!");
        assertThat(Prose.sentences("A title\nFirst line\r\nSecond", 2, 400)).isEqualTo("A title First line");
        assertThat(Prose.sentences("\n\n \nOnly?!  ", 2, 400)).isEqualTo("Only?!");
        assertThat(Prose.sentences("Version 2.0 of example.com is out. Get it. Now.", 2, 400))
                .isEqualTo("Version 2.0 of example.com is out. Get it.");
        assertThat(Prose.sentences(" \n", 2, 400)).isEmpty();
        assertThat(Prose.sentences("a".repeat(5_000), 2, 400)).hasSize(400);
    }
}
