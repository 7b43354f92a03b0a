package dev.coldpath.aws.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.account.KeyForm;
import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.Interference;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.PutSecretValueRequest;

@ExtendWith(Moto.class)
class StoredOperatorKeyTest {
    private static final String CHANCE = "abcdefghijABCDEFGHIJ0123456789";

    private final CallLog log = new CallLog();
    private final Interference reads = new Interference(GetSecretValueRequest.class);
    private final MotoAccount account = new MotoAccount(log, reads);
    private final String secret = account.secret("operator", CHANCE);
    private final StoredOperatorKey key = new StoredOperatorKey(account.secrets(), secret);

    @Test
    void it_is_completed_out_of_what_the_secret_holds() {
        assertThat(key.get(Samples.NOON).reveal()).isEqualTo(KeyForm.ADMIN.complete(CHANCE));
    }

    @Test
    @Proves({"X-04", "X-23"})
    void it_is_read_when_it_is_first_needed_and_again_after_half_a_minute() {
        log.forget();
        key.get(Samples.NOON);
        key.get(Samples.NOON.plusSeconds(29));
        assertThat(log.names()).containsExactly("GetSecretValue");

        String other = "0".repeat(30);
        account.secrets()
                .putSecretValue(PutSecretValueRequest.builder()
                        .secretId(secret)
                        .secretString(other)
                        .build());

        assertThat(key.get(Samples.NOON.plusSeconds(30)).reveal()).isEqualTo(KeyForm.ADMIN.complete(other));
    }

    @Test
    void an_answer_that_is_lost_is_asked_for_again_the_next_time() {
        reads.plan(Interference.lostBefore());

        assertThatThrownBy(() -> key.get(Samples.NOON)).isInstanceOf(StoreDown.class);
        assertThat(key.get(Samples.NOON)).isNotNull();
    }

    @Test
    @Proves("X-19")
    void a_secret_that_is_no_chance_of_a_key_is_refused_without_being_shown() {
        StoredOperatorKey broken = new StoredOperatorKey(account.secrets(), account.secret("broken", "canary"));

        assertThatThrownBy(() -> broken.get(Samples.NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("canary");
    }
}
