package dev.coldpath.aws.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FewWordsTest {
    @Test
    void a_short_text_is_as_it_was() {
        assertThat(FewWords.of(" a watch  for\nrunners ")).isEqualTo(" a watch  for\nrunners ");
        assertThat(FewWords.of("")).isEmpty();
    }

    @Test
    void a_text_of_many_words_ends_behind_its_128th() {
        assertThat(FewWords.of(words("ab", 400))).isEqualTo(words("ab", 128));
    }

    @Test
    void a_text_of_long_words_ends_behind_the_last_that_is_whole_within_512_letters() {
        assertThat(FewWords.of(words("abcdefghi", 400))).isEqualTo(words("abcdefghi", 51));
    }

    @Test
    void a_script_without_spaces_is_cut_between_characters() {
        assertThat(FewWords.of("\u6642".repeat(2_000))).isEqualTo("\u6642".repeat(128));
        assertThat(FewWords.of("\uD83D\uDE00".repeat(2_000))).isEqualTo("\uD83D\uDE00".repeat(128));
    }

    private static String words(String word, int count) {
        return IntStream.range(0, count).mapToObj(_ -> word).collect(Collectors.joining(" "));
    }
}
