package dev.coldpath.infra;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.testkit.Proves;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.sqs.Queue;

/// The AWS Solutions rules of cdk-nag, run over every resource. What they find ends synthesis, unless the code accepts
/// it with a reason.
@ExtendWith(NeedsNode.class)
class SecurityChecksTest {
    @Test
    @Proves("X-21")
    void nothing_is_found_but_what_is_accepted_with_a_reason() {
        assertThatCode(() -> Synthesized.with(Map.of(), SecurityChecksTest::check))
                .doesNotThrowAnyException();
    }

    @Test
    void a_queue_that_takes_plain_http_would_be_found() {
        assertThatThrownBy(() -> Synthesized.with(Map.of(), app -> {
                    check(app);
                    new Queue(new Stack(app, "Careless"), "Queue");
                }))
                .hasMessageContaining("Validation failed");
    }

    private static void check(App app) {
        Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    }
}
