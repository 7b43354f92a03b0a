package dev.coldpath.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OperatorTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");

    private final KeyMint mint = new KeyMint(new Random(1), new Pepper(new byte[32]));
    private final Secret key = mint.secret(KeyForm.ADMIN);
    private int reads;
    private final Operator operator = new Operator(_ -> {
        reads++;
        return key;
    });

    @Test
    void his_own_key_is_known_and_another_of_its_form_is_not() {
        assertThat(operator.sent(List.of(key.reveal()), NOON)).isTrue();
        assertThat(operator.sent(List.of(mint.secret(KeyForm.ADMIN).reveal()), NOON))
                .isFalse();
    }

    /// Proves.
    @Test
    void what_cannot_be_his_key_reads_no_secret() {
        for (List<String> header : List.of(
                List.<String>of(),
                List.of(""),
                List.of(key.reveal(), key.reveal()),
                List.of(key.reveal() + " "),
                List.of(mint.secret(KeyForm.LIVE).reveal()),
                List.of(mint.secret(KeyForm.TEST).reveal()),
                List.of("x".repeat(1_000_000)))) {
            assertThat(operator.sent(header, NOON)).isFalse();
        }
        assertThat(reads).isZero();
    }

    @Test
    void a_key_is_completed_out_of_thirty_characters_of_chance_and_nothing_else() {
        assertThat(KeyForm.of(KeyForm.ADMIN.complete("0".repeat(30)))).contains(KeyForm.ADMIN);
        for (String wrong : List.of("", "0".repeat(29), "0".repeat(31), "0".repeat(29) + "-")) {
            assertThatThrownBy(() -> KeyForm.ADMIN.complete(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContainingAny("00");
        }
    }
}
