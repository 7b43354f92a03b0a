package dev.coldpath.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.fuzz.Fuzzing;
import dev.coldpath.hook.EndpointId;
import dev.coldpath.job.JobId;
import dev.coldpath.webhook.DeliveryId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Proves X-10: API keys and ids, as they stand in headers and paths.
class KeyFuzzTest {
    @Test
    void any_text_is_a_key_or_none() {
        Fuzzing.feed("key", input -> {
            String text = new String(input, StandardCharsets.UTF_8);
            KeyForm.of(text).ifPresent(_ -> assertThat(text).matches("ki_(live|test|admin)_[0-9A-Za-z]{36}"));
        });
    }

    @Test
    void any_text_is_an_id_that_reads_back_or_none() {
        Fuzzing.feed("id", input -> {
            String text = new String(input, StandardCharsets.UTF_8);
            JobId.parse(text)
                    .ifPresent(id -> assertThat(JobId.parse(id.toString())).contains(id));
            AccountId.parse(text).ifPresent(id -> assertThat(id).hasToString(text));
            EndpointId.parse(text).ifPresent(id -> assertThat(id).hasToString(text));
            DeliveryId.parse(text)
                    .ifPresent(id -> assertThat(DeliveryId.parse(id.toString())).contains(id));
        });
    }
}
