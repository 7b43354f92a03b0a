package dev.coldpath.local.asl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.fuzz.Fuzzing;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Proves X-10: definitions of state machines.
class MachineFuzzTest {
    private static final Set<String> TASKS = Set.of("DiscoverFunction", "EnrichFunction", "ScoreFunction");

    @Test
    void any_text_is_a_machine_or_refused_with_a_reason() {
        Fuzzing.feed("machine", input -> {
            try {
                StateMachine.load(new String(input, StandardCharsets.UTF_8), TASKS);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageMatching("(?s)state (machine|.*): .*");
            }
        });
    }
}
