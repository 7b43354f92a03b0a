package dev.coldpath.intelligence.retrieve;

import static dev.coldpath.intelligence.retrieve.Asking.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.retrieve.Eligibility.Verdict;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Proves I-44.
class EligibilityTest {
    @Test
    void a_window_begins_exactly_its_length_ago() {
        for (Window window : new Window[] {Window.DAY, Window.WEEK, Window.MONTH}) {
            Eligibility eligibility = new Eligibility(Set.of(), window.since(NOON));
            var start = NOON.minus(window.length().orElseThrow());

            assertThat(eligibility.of(Post.of(1).at(start).item()))
                    .as(window.wire())
                    .isEqualTo(Verdict.ELIGIBLE);
            assertThat(eligibility.of(Post.of(1).at(start.minusMillis(1)).item()))
                    .as(window.wire())
                    .isEqualTo(Verdict.WINDOW);
            assertThat(eligibility.of(Post.of(1).item())).as(window.wire()).isEqualTo(Verdict.WINDOW);
        }
        assertThat(new Eligibility(Set.of(), Window.ALL.since(NOON))
                        .of(Post.of(1).item()))
                .isEqualTo(Verdict.ELIGIBLE);
    }

    @Test
    void an_item_has_the_first_reason_of_three() {
        Eligibility eligibility = new Eligibility(Set.of("X"), Optional.of(NOON));

        assertThat(eligibility.of(Post.of(1).duplicateOf(2).item())).isEqualTo(Verdict.CANONICAL);
        assertThat(eligibility.of(Post.of(1).item())).isEqualTo(Verdict.PLATFORM);
        assertThat(eligibility.of(Post.of(1).on("X").item())).isEqualTo(Verdict.WINDOW);
        assertThat(eligibility.of(Post.of(1).on("X").at(NOON).item())).isEqualTo(Verdict.ELIGIBLE);
    }
}
