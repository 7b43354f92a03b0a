package dev.coldpath.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScopeTest {
    private static final AccountId ACCOUNT = new AccountId("acct_7Qm2");

    @Test
    void it_is_stored_as_a_text_and_read_again() {
        assertThat(new Scope(ACCOUNT, Mode.LIVE).key()).isEqualTo("acct_7Qm2.live");
        for (Mode mode : Mode.values()) {
            Scope scope = new Scope(ACCOUNT, mode);

            assertThat(Scope.of(scope.key())).isEqualTo(scope);
        }
    }

    @Test
    void a_text_that_is_none_says_what_is_wrong_with_it() {
        assertThatThrownBy(() -> Scope.of("acct_7Qm2.dead")).hasMessage("mode: unknown word dead");
        assertThatThrownBy(() -> Scope.of("7Qm2.live")).hasMessageStartingWith("account id: ");
    }
}
