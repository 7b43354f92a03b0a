package dev.coldpath.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.fuzz.Fuzzing;
import dev.coldpath.plan.Plans;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Proves X-10: addresses of webhooks, and files of plans.
class WebhookFuzzTest {
    @Test
    void any_text_is_an_address_with_tls_or_none() {
        Fuzzing.feed(
                "url",
                input -> WebhookAddress.of(new String(input, StandardCharsets.UTF_8))
                        .ifPresent(address -> assertThat(address.uri().toString())
                                .startsWith("https://" + address.host() + "/")
                                .matches("\\p{ASCII}+")));
    }

    @Test
    void any_text_is_a_file_of_plans_or_refused_by_name() {
        Plans builtIn = Plans.builtIn();
        Fuzzing.feed("plans", input -> {
            try {
                assertThat(builtIn.and(new String(input, StandardCharsets.UTF_8))
                                .names())
                        .containsAll(builtIn.names());
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageStartingWith("plan");
            }
        });
    }
}
