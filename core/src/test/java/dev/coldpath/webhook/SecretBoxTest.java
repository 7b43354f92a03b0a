package dev.coldpath.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.account.Secret;
import dev.coldpath.hook.EndpointId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Proves X-20.
class SecretBoxTest {
    private static final Random CHANCE = new Random(3);
    private static final EndpointId ENDPOINT = EndpointId.draw(CHANCE);

    private final SecretBox box = boxWith((byte) 1);

    @Test
    void what_was_sealed_opens() {
        Secret secret = box.draw(Scheme.V1).signing();

        assertThat(box.open(box.seal(secret, ENDPOINT), ENDPOINT).reveal()).isEqualTo(secret.reveal());
        assertThat(Base64.getDecoder().decode(secret.reveal().substring("whsec_".length())))
                .hasSize(32);
    }

    @Test
    void the_same_secret_is_never_sealed_to_the_same_text() {
        Secret secret = box.draw(Scheme.V1).signing();

        assertThat(box.seal(secret, ENDPOINT)).isNotEqualTo(box.seal(secret, ENDPOINT));
    }

    @Test
    void it_opens_for_no_other_endpoint_and_with_no_other_key() {
        SealedSecret sealed = box.seal(box.draw(Scheme.V1).signing(), ENDPOINT);
        EndpointId other = EndpointId.draw(CHANCE);

        assertThatThrownBy(() -> box.open(sealed, other)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> boxWith((byte) 2).open(sealed, ENDPOINT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void one_changed_bit_anywhere_and_it_does_not_open() {
        byte[] whole = Base64.getDecoder()
                .decode(box.seal(box.draw(Scheme.V1).signing(), ENDPOINT).text());

        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            SealedSecret sealed = new SealedSecret(Base64.getEncoder().encodeToString(changed));
            assertThatThrownBy(() -> box.open(sealed, ENDPOINT)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_short_master_key_seals_nothing() {
        SecretBox weak = new SecretBox(() -> new byte[31], CHANCE);

        assertThatThrownBy(() -> weak.seal(box.draw(Scheme.V1).signing(), ENDPOINT))
                .hasMessage("master key: 31 bytes, fewer than 32");
    }

    @Test
    void neither_form_shows_itself() {
        SealedSecret sealed = box.seal(box.draw(Scheme.V1).signing(), ENDPOINT);

        assertThat(sealed).hasToString("***");
        assertThat(new SigningSecrets(Scheme.V1, sealed, Optional.empty()).toString())
                .doesNotContain(sealed.text());
    }

    private static SecretBox boxWith(byte each) {
        byte[] key = new byte[32];
        Arrays.fill(key, each);
        return new SecretBox(() -> key, CHANCE);
    }
}
