package dev.coldpath.aws.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.account.KeptPeppers;
import dev.coldpath.account.KeptPeppers.Kept;
import dev.coldpath.account.Pepper;
import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.Interference;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.PutSecretValueRequest;

@ExtendWith(Moto.class)
class StoredPepperTest {
    private static final String TEXT = "zU4nQ8wLr2TfX6bKc0YpJ3hVm9DsA7eG";
    private static final String OTHER = "0Gk2m4o6q8s0u2w4y6A8C0E2G4I6K8M0";

    private final CallLog log = new CallLog();
    private final Interference reads = new Interference(GetSecretValueRequest.class);
    private final MotoAccount account = new MotoAccount(log, reads);
    private final String secret = account.secret(TEXT);
    private final StoredPepper stored = new StoredPepper(account.secrets(), secret);

    @Test
    void it_is_the_text_of_the_secret() {
        Kept kept = stored.read();

        assertThat(kept.newest().hash("ki_test")).isEqualTo(pepper(TEXT).hash("ki_test"));
        assertThat(kept.before()).isEmpty();
    }

    @Test
    @Proves("X-04")
    void the_version_before_stays_known_and_the_one_before_that_does_not() {
        put(OTHER);
        Kept kept = stored.read();
        assertThat(kept.newest().hash("ki_test")).isEqualTo(pepper(OTHER).hash("ki_test"));
        assertThat(kept.before().orElseThrow().hash("ki_test"))
                .isEqualTo(pepper(TEXT).hash("ki_test"));
        assertThat(kept.since()).isAfter(Samples.NOON);

        put(OTHER + OTHER);
        assertThat(stored.read().before().orElseThrow().hash("ki_test"))
                .isEqualTo(pepper(OTHER).hash("ki_test"));
    }

    @Test
    @Proves("X-23")
    void it_is_read_when_it_is_first_needed_and_then_no_more_for_a_while() {
        KeptPeppers peppers = new KeptPeppers(stored, () -> Samples.NOON);
        log.forget();
        assertThat(log.names()).isEmpty();

        peppers.get();
        peppers.get();

        assertThat(log.names()).containsExactly("GetSecretValue", "GetSecretValue");
    }

    @Test
    void an_answer_that_is_lost_is_asked_for_again_the_next_time() {
        reads.plan(Interference.lostBefore());

        assertThatThrownBy(stored::read).isInstanceOf(StoreDown.class);
        assertThat(stored.read()).isNotNull();
    }

    @Test
    void a_version_before_that_cannot_be_read_is_not_taken_for_none() {
        put(OTHER);
        reads.plan(new Interference.Fault() {}, Interference.lostBefore());

        assertThatThrownBy(stored::read).isInstanceOf(StoreDown.class);
    }

    @Test
    @Proves("X-19")
    void what_cannot_be_a_pepper_is_refused_without_being_shown() {
        StoredPepper weak = new StoredPepper(account.secrets(), account.secret("weak", "canary"));
        assertThatThrownBy(weak::read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("canary");

        StoredPepper none = new StoredPepper(account.secrets(), secret + "-none");
        assertThatThrownBy(none::read).isInstanceOf(IllegalStateException.class);
    }

    private void put(String text) {
        account.secrets()
                .putSecretValue(PutSecretValueRequest.builder()
                        .secretId(secret)
                        .secretString(text)
                        .build());
    }

    private static Pepper pepper(String text) {
        return new Pepper(text.getBytes(StandardCharsets.UTF_8));
    }
}
