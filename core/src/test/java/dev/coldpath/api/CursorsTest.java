package dev.coldpath.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.account.Pepper;
import dev.coldpath.account.Peppers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CursorsTest {
    private static final Pepper OLD = new Pepper(new byte[32]);
    private static final Pepper NEW =
            new Pepper("another pepper, of 32 bytes or more".getBytes(StandardCharsets.US_ASCII));

    private Peppers inForce = Peppers.only(OLD);
    private final Cursors cursors = new Cursors(new PepperSource() {
        @Override
        public Pepper get() {
            return inForce.writing();
        }

        @Override
        public Peppers all() {
            return inForce;
        }
    });

    /// Proves X-04: a list that is being read goes on while the pepper is replaced.
    @Test
    void a_cursor_opens_until_the_pepper_it_was_sealed_with_is_gone() {
        String cursor = cursors.seal("place", "list");

        inForce = new Peppers(OLD, Optional.of(NEW), false);
        assertThat(cursors.open(cursor, "list")).contains("place");
        inForce = new Peppers(NEW, Optional.of(OLD), true);
        assertThat(cursors.open(cursor, "list")).contains("place");
        assertThat(cursors.open(cursors.seal("next", "list"), "list")).contains("next");
        inForce = Peppers.only(NEW);
        assertThat(cursors.open(cursor, "list")).isEmpty();
    }

    @Test
    void a_cursor_of_another_list_or_with_a_changed_character_opens_under_no_pepper() {
        inForce = new Peppers(NEW, Optional.of(OLD), true);
        String cursor = cursors.seal("place", "list");

        assertThat(cursors.open(cursor, "other list")).isEmpty();
        assertThat(cursors.open("A" + cursor.substring(1), "list")).isEmpty();
        assertThat(cursors.open("", "list")).isEmpty();
        assertThat(cursors.open("%", "list")).isEmpty();
    }
}
