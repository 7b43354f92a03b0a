package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Job;
import dev.coldpath.pass.Crew;
import dev.coldpath.pass.Pace;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Hooks;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Repeat;
import dev.coldpath.testkit.Samples;
import dev.coldpath.webhook.Delivery;
import dev.coldpath.webhook.DeliveryId;
import dev.coldpath.webhook.DeliveryState.Failed;
import dev.coldpath.webhook.Endpoint;
import dev.coldpath.webhook.HandOver;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every engine promises of deliveries that are handed over to senders.
public interface HandedOverContract {
    Engine engine();

    @Test
    @Proves("J-30")
    default void what_was_handed_over_is_not_due_for_a_minute_and_any_one_sender_may_take_it() {
        DeliveryId delivery = due();
        Instant again = NOON.plus(Delivery.HANDED_OVER_FOR);

        assertThat(handOver(delivery, NOON)).isTrue();

        assertThat(isDue(delivery, again.minusMillis(1))).isFalse();
        assertThat(isDue(delivery, again)).isTrue();
        assertThat(handOver(delivery, again.minusMillis(1))).isFalse();
        assertThat(lease(delivery, NOON.plusSeconds(1))).isPresent();
        assertThat(lease(delivery, NOON.plusSeconds(2))).as("a second sender").isEmpty();
    }

    @Test
    @Proves("J-31")
    default void what_no_sender_took_is_handed_over_again() {
        DeliveryId delivery = due();
        handOver(delivery, NOON);

        assertThat(handOver(delivery, NOON.plus(Delivery.HANDED_OVER_FOR))).isTrue();

        assertThat(lease(delivery, NOON.plus(Delivery.HANDED_OVER_FOR))).isPresent();
    }

    @Test
    default void what_a_sender_has_is_not_handed_over_before_its_lease_is_over() {
        DeliveryId delivery = due();
        Delivery lent = lease(delivery, NOON).orElseThrow();
        Instant over = NOON.plus(Delivery.LEASE);

        assertThat(handOver(delivery, over.minusMillis(1))).isFalse();
        assertThat(engine().deliveries().find(delivery)).contains(lent);
        assertThat(handOver(delivery, over)).isTrue();
    }

    @Test
    default void nothing_is_handed_over_before_it_is_due_after_its_end_or_of_what_never_was() {
        DeliveryId delivery = due();
        assertThat(handOver(delivery, NOON.minusMillis(1))).isFalse();
        Delivery seen = engine().deliveries().find(delivery).orElseThrow();
        engine().deliveries().change(seen, failed(seen));

        assertThat(handOver(delivery, NOON.plusSeconds(90))).isFalse();
        DeliveryId never = Hooks.delivery(Samples.queuedJob(), delivery.endpoint(), NOON);
        assertThat(handOver(never, NOON.plusSeconds(90))).isFalse();
        assertThat(engine().deliveries().find(never)).isEmpty();
    }

    @Test
    default void of_sixteen_who_hand_it_over_at_once_one_does() {
        DeliveryId delivery = due();

        List<Boolean> handed = Race.of(16, () -> Repeat.untilKnown(() -> handOver(delivery, NOON)));

        assertThat(handed).filteredOn(one -> one).hasSize(1);
    }

    /// Receivers that are slow keep their messages waiting, and nobody else's.
    @Test
    @Proves("J-30")
    default void a_pass_does_not_begin_with_what_the_last_one_handed_over() {
        List<DeliveryId> all = List.of(due(), due(), due());
        List<DeliveryId> told = new ArrayList<>();
        HandOver handOver = new HandOver(
                engine().deliveries(),
                (delivery, _) -> told.add(delivery),
                new Pace(Crew.ALONE, () -> NOON, Duration.ofSeconds(10)));

        handOver.pass(NOON);
        handOver.pass(NOON.plusSeconds(20));
        assertThat(told).filteredOn(all::contains).hasSameElementsAs(all).hasSize(3);

        handOver.pass(NOON.plus(Delivery.HANDED_OVER_FOR));
        assertThat(told).filteredOn(all::contains).hasSize(6);
    }

    /// A new one of a job that ended at noon.
    private DeliveryId due() {
        Endpoint endpoint = Hooks.registered(engine(), Samples.scope());
        Job job = Ask.anything().by(endpoint.scope()).admitted(engine());
        engine().settlements().settle(Hooks.end(job, Hooks.success(job, NOON)));
        return Hooks.delivery(job, endpoint.id(), NOON);
    }

    private static Delivery failed(Delivery seen) {
        Failed failed = new Failed(NOON);
        return new Delivery(seen.id(), seen.scope(), seen.event(), failed, seen.log(), 0, seen.version() + 1);
    }

    private boolean handOver(DeliveryId delivery, Instant now) {
        return engine().deliveries().handOver(delivery, now);
    }

    private Optional<Delivery> lease(DeliveryId delivery, Instant now) {
        return engine().deliveries().lease(delivery, Samples.fence(), now);
    }

    private boolean isDue(DeliveryId delivery, Instant now) {
        return engine().deliveries().due(now, 1_000).contains(delivery);
    }
}
