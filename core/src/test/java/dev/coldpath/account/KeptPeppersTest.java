package dev.coldpath.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.account.KeptPeppers.Kept;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptPeppersTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final Pepper OLD = pepper(1);
    private static final Pepper NEW = pepper(2);

    private Instant now = NOON;
    private Kept kept = new Kept(OLD, NOON.minus(Duration.ofDays(9)), Optional.empty());
    private boolean down;
    private int reads;
    private final KeptPeppers peppers = new KeptPeppers(this::read, () -> now);

    private Kept read() {
        reads++;
        if (down) {
            throw new StoreDown("peppers: no answer");
        }
        return kept;
    }

    @Test
    void a_pepper_that_was_never_replaced_is_the_only_one_whatever_its_age() {
        kept = new Kept(OLD, NOON, Optional.empty());

        assertThat(peppers.all()).isEqualTo(Peppers.only(OLD));
    }

    /// Proves X-04: a new pepper is known for a quarter of an hour before anything is made with it.
    @Test
    void a_new_pepper_is_known_at_once_and_written_with_when_everybody_knows_it() {
        kept = new Kept(NEW, NOON, Optional.of(OLD));

        assertThat(peppers.all()).isEqualTo(new Peppers(OLD, Optional.of(NEW), false));
        now = NOON.plus(Duration.ofMinutes(15)).minusMillis(1);
        assertThat(peppers.get()).isSameAs(OLD);
        now = NOON.plus(Duration.ofMinutes(15));
        assertThat(peppers.all()).isEqualTo(new Peppers(NEW, Optional.of(OLD), true));
    }

    @Test
    void it_is_read_when_it_is_first_needed_and_then_every_five_minutes() {
        assertThat(reads).isZero();
        peppers.all();
        now = NOON.plus(Duration.ofMinutes(5)).minusMillis(1);
        peppers.all();
        assertThat(reads).isEqualTo(1);

        now = NOON.plus(Duration.ofMinutes(5));
        peppers.all();
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void a_store_that_does_not_answer_is_borne_for_ten_minutes_and_no_longer() {
        peppers.all();
        down = true;

        now = NOON.plus(Duration.ofMinutes(10)).minusMillis(1);
        assertThat(peppers.get()).isSameAs(OLD);
        now = NOON.plus(Duration.ofMinutes(10));
        assertThatThrownBy(peppers::get).isInstanceOf(StoreDown.class);
        down = false;
        assertThat(peppers.get()).isSameAs(OLD);
    }

    @Test
    void a_store_that_does_not_answer_is_asked_every_half_minute() {
        peppers.all();
        down = true;
        reads = 0;
        for (int second = 300; second < 360; second++) {
            now = NOON.plusSeconds(second);
            peppers.all();
        }

        assertThat(reads).isEqualTo(2);
    }

    @Test
    void without_any_pepper_nothing_is_known() {
        down = true;

        assertThatThrownBy(peppers::all).isInstanceOf(StoreDown.class);
    }

    private static Pepper pepper(int fill) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) fill;
        return new Pepper(bytes);
    }
}
