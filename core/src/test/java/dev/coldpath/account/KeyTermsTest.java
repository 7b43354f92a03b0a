package dev.coldpath.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyTermsTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");

    @Test
    void a_key_is_over_at_its_very_end_and_not_before() {
        KeyTerms terms = KeyTerms.UNLIMITED.endingBy(NOON);

        assertThat(terms.expired(NOON.minusMillis(1))).isFalse();
        assertThat(terms.expired(NOON)).isTrue();
        assertThat(KeyTerms.UNLIMITED.expired(Instant.MAX)).isFalse();
    }

    @Test
    void an_end_only_ever_comes_sooner() {
        KeyTerms terms = KeyTerms.UNLIMITED.endingBy(NOON);

        assertThat(terms.endingBy(NOON.plusSeconds(1))).isEqualTo(terms);
        assertThat(terms.endingBy(NOON.minusSeconds(1)).expiresAt()).contains(NOON.minusSeconds(1));
    }

    @Test
    void what_it_opens_is_stored_in_words_and_read_again() {
        for (Access one : Access.values()) {
            KeyTerms terms = new KeyTerms(EnumSet.of(one, Access.READ), Optional.empty());

            assertThat(KeyTerms.accessOf(terms.accessText())).isEqualTo(terms.access());
        }
        assertThat(KeyTerms.accessOf("read delete")).as("newer code's word").containsExactly(Access.READ);
    }

    @Test
    void a_key_opens_something() {
        assertThatThrownBy(() -> new KeyTerms(Set.of(), Optional.empty())).hasMessageContaining("opens nothing");
    }
}
