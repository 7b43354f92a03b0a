package dev.coldpath.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyFormTest {
    private static final String ZEROS = "000000000000000000000000000000";
    private static final String VECTOR = "ki_test_" + ZEROS + "1fDq8m";

    /// Proves X-02: the vector of the security page.
    @Test
    void the_checksum_of_thirty_zeros_is_the_documented_one() {
        assertThat(KeyForm.TEST.complete(ZEROS)).isEqualTo(VECTOR);
        assertThat(KeyForm.of(VECTOR)).contains(KeyForm.TEST);
    }

    /// Proves X-02.
    @Test
    void one_changed_character_anywhere_is_noticed() {
        for (int at = "ki_test_".length(); at < VECTOR.length(); at++) {
            char other = VECTOR.charAt(at) == 'z' ? 'y' : 'z';
            String changed = VECTOR.substring(0, at) + other + VECTOR.substring(at + 1);

            assertThat(KeyForm.of(changed)).as("changed at %d", at).isEmpty();
        }
    }

    @Test
    void ten_thousand_random_texts_are_no_keys() {
        Random chance = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder("ki_live_");
            for (int c = 0; c < 36; c++) {
                text.append(KeyForm.ALPHABET.charAt(chance.nextInt(62)));
            }
            assertThat(KeyForm.of(text.toString())).as("text %d", i).isEmpty();
        }
    }

    @Test
    void a_key_of_another_length_prefix_or_alphabet_is_none() {
        assertThat(KeyForm.of("")).isEmpty();
        assertThat(KeyForm.of(VECTOR + "0")).isEmpty();
        assertThat(KeyForm.of(VECTOR.substring(1))).isEmpty();
        assertThat(KeyForm.of(VECTOR.replace("ki_test_", "ki_prod_"))).isEmpty();
        assertThat(KeyForm.of(" " + VECTOR)).isEmpty();
        assertThat(KeyForm.of(VECTOR.replace('0', '-'))).isEmpty();
        assertThat(KeyForm.of(VECTOR + "," + VECTOR)).isEmpty();
    }

    @Test
    void the_prefix_alone_sets_the_mode() {
        assertThat(KeyForm.LIVE.mode()).contains(Mode.LIVE);
        assertThat(KeyForm.TEST.mode()).contains(Mode.TEST);
        assertThat(KeyForm.ADMIN.mode()).isEmpty();
    }
}
