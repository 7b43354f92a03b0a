package dev.coldpath.aws.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.account.Pepper;
import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.Interference;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Proves;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;

@ExtendWith(Moto.class)
class StoredPepperTest {
    private static final String TEXT = "zU4nQ8wLr2TfX6bKc0YpJ3hVm9DsA7eG";

    private final CallLog log = new CallLog();
    private final Interference reads = new Interference(GetSecretValueRequest.class);
    private final MotoAccount account = new MotoAccount(log, reads);
    private final StoredPepper pepper = new StoredPepper(account.secrets(), account.secret(TEXT));

    @Test
    void it_is_the_text_of_the_secret() {
        assertThat(pepper.get().hash("ki_test"))
                .isEqualTo(new Pepper(TEXT.getBytes(StandardCharsets.UTF_8)).hash("ki_test"));
    }

    @Test
    @Proves("X-23")
    void it_is_read_when_it_is_first_needed_and_then_no_more() {
        log.forget();
        assertThat(log.names()).isEmpty();

        pepper.get();
        pepper.get();

        assertThat(log.names()).containsExactly("GetSecretValue");
    }

    @Test
    void an_answer_that_is_lost_is_asked_for_again_the_next_time() {
        reads.plan(Interference.lostBefore());

        assertThatThrownBy(pepper::get).isInstanceOf(StoreDown.class);
        assertThat(pepper.get()).isNotNull();
    }

    @Test
    void a_secret_too_short_to_keep_one_is_refused() {
        MotoAccount other = new MotoAccount();
        StoredPepper weak = new StoredPepper(other.secrets(), other.secret("short"));

        assertThatThrownBy(weak::get).isInstanceOf(IllegalArgumentException.class);
    }
}
