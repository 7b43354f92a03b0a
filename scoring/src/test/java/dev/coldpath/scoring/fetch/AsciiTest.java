package dev.coldpath.scoring.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class AsciiTest {
    @Test
    void letters_of_ascii_become_small_and_nothing_else_changes() {
        assertThat(Ascii.lower("V=SPF1 Include:_SPF.Brightloom.com [@`{"))
                .isEqualTo("v=spf1 include:_spf.brightloom.com [@`{");
        assertThat(Ascii.lower("\u0130\u00c4\ud83d\ude00")).isEqualTo("\u0130\u00c4\ud83d\ude00");
        assertThat(Ascii.lower("")).isEmpty();
    }

    @Test
    void on_ascii_it_is_lower_case_as_everybody_knows_it() {
        for (char c = 0; c < 128; c++) {
            String text = String.valueOf(c);

            assertThat(Ascii.lower(text)).isEqualTo(text.toLowerCase(Locale.ROOT));
        }
    }
}
