package dev.coldpath.scoring.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.net.Deadline;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InFlightTest {
    private final World world = new World();
    private final Means means = world.means();
    private final InFlight places = new InFlight(2);
    private final Deadline deadline = Deadline.in(Duration.ofSeconds(3), TestTime.NOON);

    @Test
    void no_more_than_that_many_have_a_place_at_once() throws InterruptedException {
        assertThat(places.enter(deadline, means)).isTrue();
        assertThat(places.enter(deadline, means)).isTrue();
        assertThat(world.time.instant()).isEqualTo(TestTime.NOON);

        assertThat(places.enter(deadline, means)).isFalse();
        assertThat(world.time.instant()).isBefore(deadline.at()).isAfter(TestTime.NOON.plusSeconds(2));
    }

    @Test
    void who_leaves_makes_room() throws InterruptedException {
        places.enter(deadline, means);
        places.enter(deadline, means);
        places.leave();

        assertThat(places.enter(deadline, means)).isTrue();
    }
}
