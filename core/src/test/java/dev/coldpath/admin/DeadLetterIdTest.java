package dev.coldpath.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeadLetterIdTest {
    @Test
    void its_text_is_read_again() {
        for (LetterQueue queue : LetterQueue.values()) {
            DeadLetterId id = new DeadLetterId(queue, Instant.ofEpochMilli(1_778_587_200_000L), "0198-c0de_x.y");

            assertThat(DeadLetterId.parse(id.toString())).contains(id);
        }
    }

    /// Proves X-11.
    @Test
    void what_somebody_else_made_up_names_nothing() {
        for (String wrong : List.of(
                "",
                "events",
                "events-1",
                "events-1-",
                "mail-1-x",
                "events-01-x",
                "events--1-x",
                "events-1-../x",
                "events-1-x y",
                "events-123456789012345-x",
                "events-1-" + "x".repeat(81))) {
            assertThat(DeadLetterId.parse(wrong)).as(wrong).isEmpty();
        }
        assertThatThrownBy(() -> new DeadLetterId(LetterQueue.JOBS, Instant.EPOCH, "a#b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Proves X-19.
    @Test
    void a_letter_never_says_what_it_holds_and_holds_all_of_it_or_nothing() {
        DeadLetterId id = new DeadLetterId(LetterQueue.EVENTS, Instant.EPOCH, "x");

        assertThat(letter(id, "canary").toString()).doesNotContain("canary");
        assertThat(letter(id, "é".repeat(DeadLetter.MOST_BYTES / 2)).body()).hasSize(DeadLetter.MOST_BYTES / 2);
        assertThat(letter(id, "é".repeat(DeadLetter.MOST_BYTES / 2) + "e").body())
                .isEmpty();
    }

    private static DeadLetter letter(DeadLetterId id, String body) {
        return new DeadLetter(id, Optional.empty(), "unreadable", body, Optional.empty());
    }
}
