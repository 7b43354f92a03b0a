package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Kind;
import dev.coldpath.job.Product;
import dev.coldpath.settle.Pulse;
import dev.coldpath.settle.QueueAge;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What every engine's pulse promises. A store has one a product, so each test speaks later than those before it.
public interface PulseContract {
    Engine engine();

    @Test
    @Proves("J-33")
    default void the_newest_news_of_a_product_stands() {
        Pulse pulse = engine().pulse();
        Instant at = later(pulse);
        QueueAge first = new QueueAge(Kind.SCORE, at.minusSeconds(10), at);
        QueueAge next = new QueueAge(Kind.SCORE, at.minusSeconds(20), at.plusSeconds(20));

        pulse.publish(first);
        pulse.publish(next);
        pulse.publish(first);

        assertThat(pulse.latest(Product.SCORE)).contains(next);
    }

    @Test
    @Proves("J-33")
    default void products_are_told_apart_and_a_kind_is_kept() {
        Pulse pulse = engine().pulse();
        Instant at = later(pulse);
        QueueAge brief = new QueueAge(Kind.CAMPAIGN_BRIEF, at.minusSeconds(1), at);
        QueueAge score = new QueueAge(Kind.SCORE, at.minusSeconds(2), at.plusMillis(1));

        pulse.publish(brief);
        pulse.publish(score);

        assertThat(pulse.latest(Product.INTELLIGENCE)).contains(brief);
        assertThat(pulse.latest(Product.SCORE)).contains(score);
    }

    private static Instant later(Pulse pulse) {
        Duration more = Duration.ofHours(1);
        return pulse.latest(Product.SCORE).map(age -> age.at().plus(more)).orElse(NOON);
    }
}
