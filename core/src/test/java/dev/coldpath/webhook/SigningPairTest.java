package dev.coldpath.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Proves X-18.
class SigningPairTest {
    private static final HexFormat HEX = HexFormat.of();

    /// The second test of RFC 8032, section 7.1.
    @Test
    void a_known_pair_signs_as_everybody_does() {
        byte[] seed = HEX.parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        byte[] key = HEX.parseHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        Secret pair = new Secret("whsk_"
                + Base64.getEncoder()
                        .encodeToString(
                                ByteBuffer.allocate(64).put(seed).put(key).array()));

        assertThat(HEX.formatHex(SigningPair.sign(pair, new byte[] {0x72})))
                .isEqualTo("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        assertThat(SigningPair.shown(pair).reveal())
                .isEqualTo("whpk_" + Base64.getEncoder().encodeToString(key));
    }

    @Test
    void what_a_drawn_pair_signs_its_public_half_verifies_and_no_changed_byte_does() throws GeneralSecurityException {
        for (long seed = 1; seed <= 20; seed++) {
            Secret pair = SigningPair.draw(new Random(seed));
            byte[] message = ("message " + seed).getBytes(StandardCharsets.UTF_8);
            byte[] signature = SigningPair.sign(pair, message);

            assertThat(verifies(pair, message, signature)).as("seed %d", seed).isTrue();
            message[0] ^= 1;
            assertThat(verifies(pair, message, signature)).as("seed %d", seed).isFalse();
        }
        assertThat(SigningPair.draw(new Random(1)).reveal())
                .isEqualTo(SigningPair.draw(new Random(1)).reveal())
                .isNotEqualTo(SigningPair.draw(new Random(2)).reveal());
    }

    @Test
    void a_signature_says_by_which_scheme_it_was_made() {
        Secret pair = SigningPair.draw(new Random(1));
        Secret shared = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        String[] signatures =
                Signer.sign(List.of(pair, shared), "msg_1", Instant.EPOCH, "{}").split(" ", -1);

        assertThat(signatures).hasSize(2);
        assertThat(signatures[0]).startsWith("v1a,");
        assertThat(signatures[1]).startsWith("v1,");
    }

    private static boolean verifies(Secret pair, byte[] message, byte[] signature) throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(SigningPair.shown(pair).reveal().substring(5));
        byte[] encoded = ByteBuffer.allocate(44)
                .put(HEX.parseHex("302a300506032b6570032100"))
                .put(key)
                .array();
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verifier.update(message);
        return verifier.verify(signature);
    }
}
