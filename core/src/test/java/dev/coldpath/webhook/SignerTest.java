package dev.coldpath.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.Secret;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignerTest {
    private static final Secret SECRET = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final String BODY = "{\"test\": 2432232314}";

    /// Proves X-18.
    @Test
    void the_specifications_example_has_the_specifications_signature() {
        assertThat(Signer.sign(List.of(SECRET), ID, AT, BODY))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void the_second_counts_and_not_its_fraction() {
        assertThat(Signer.sign(List.of(SECRET), ID, AT.plusMillis(999), BODY))
                .isEqualTo(Signer.sign(List.of(SECRET), ID, AT, BODY))
                .isNotEqualTo(Signer.sign(List.of(SECRET), ID, AT.plusSeconds(1), BODY));
    }

    @Test
    void two_secrets_sign_side_by_side() {
        Secret other = new Secret("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

        assertThat(Signer.sign(List.of(other, SECRET), ID, AT, BODY).split(" ", -1))
                .hasSize(2)
                .contains("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
