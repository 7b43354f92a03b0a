package dev.coldpath.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Proves X-20.
class AnswerSealTest {
    private static final Pepper OLD = new Pepper(new byte[32]);
    private static final Pepper NEW =
            new Pepper("another pepper, of 32 bytes or more".getBytes(StandardCharsets.US_ASCII));
    private static final Secret KEY = new Secret("a key of mine");
    private static final String ANSWER = "{\"key\":\"ki_live_canary\"}";

    private final AnswerSeal seals = new AnswerSeal(new Random(1), Peppers.only(OLD));
    private final String sealed = seals.seal(ANSWER, KEY, "here");

    @Test
    void what_was_sealed_opens_with_its_key_in_its_place() {
        assertThat(seals.open(sealed, KEY, "here")).isEqualTo(ANSWER);
    }

    @Test
    void nothing_of_an_answer_is_seen_in_its_seal_and_no_two_are_alike() {
        assertThat(new String(Base64.getDecoder().decode(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain("canary")
                .doesNotContain("ki_live_");
        assertThat(seals.seal(ANSWER, KEY, "here")).isNotEqualTo(sealed);
    }

    @Test
    void it_opens_with_no_other_key_in_no_other_place_and_under_no_other_pepper() {
        refused(seals, sealed, new Secret("another"), "here");
        refused(seals, sealed, KEY, "there");
        refused(new AnswerSeal(new Random(1), Peppers.only(NEW)), sealed, KEY, "here");
    }

    @Test
    void a_changed_byte_opens_nothing() {
        byte[] bytes = Base64.getDecoder().decode(sealed);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            refused(seals, Base64.getEncoder().encodeToString(changed), KEY, "here");
        }
    }

    @Test
    void it_opens_while_its_pepper_is_the_one_before() {
        Peppers both = new Peppers(NEW, Optional.of(OLD), true);

        assertThat(new AnswerSeal(new Random(1), both).open(sealed, KEY, "here"))
                .isEqualTo(ANSWER);
    }

    private static void refused(AnswerSeal seals, String sealed, Secret key, String place) {
        assertThatThrownBy(() -> seals.open(sealed, key, place))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("canary");
    }
}
