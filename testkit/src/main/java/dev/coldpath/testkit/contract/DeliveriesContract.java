package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.settle.Settled;
import dev.coldpath.settle.Settlement;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Hooks;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Repeat;
import dev.coldpath.testkit.Samples;
import dev.coldpath.webhook.Attempt;
import dev.coldpath.webhook.Deliveries;
import dev.coldpath.webhook.Deliveries.DeliveryPage;
import dev.coldpath.webhook.Deliveries.Mark;
import dev.coldpath.webhook.Delivery;
import dev.coldpath.webhook.DeliveryId;
import dev.coldpath.webhook.DeliveryState;
import dev.coldpath.webhook.DeliveryState.Delivered;
import dev.coldpath.webhook.DeliveryState.Failed;
import dev.coldpath.webhook.DeliveryState.Stage;
import dev.coldpath.webhook.Endpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What every engine's deliveries promise once they are there; [EndsToldContract] says how they come about.
public interface DeliveriesContract {
    Engine engine();

    @Test
    @Proves("J-30")
    default void of_sixteen_senders_at_once_one_has_it() {
        Delivery delivery = due();

        List<Optional<Delivery>> lent = Race.of(
                16, () -> Repeat.untilKnown(() -> engine().deliveries().lease(delivery.id(), Samples.fence(), NOON)));

        assertThat(lent).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    @Proves("J-31")
    default void a_lease_is_over_to_the_millisecond_and_its_holder_finds_it_by_asking_again() {
        Delivery delivery = due();
        Fence mine = Samples.fence();
        Delivery lent = lease(delivery, mine, NOON).orElseThrow();
        Instant over = NOON.plus(Delivery.LEASE);

        assertThat(lease(delivery, mine, NOON.plusSeconds(1))).contains(lent);
        assertThat(lease(delivery, Samples.fence(), over.minusMillis(1))).isEmpty();
        assertThat(lease(delivery, Samples.fence(), over)).isPresent();
        assertThat(change(lent, ended(lent, new Delivered(over))))
                .as("who lost his lease")
                .isFalse();
    }

    @Test
    default void nothing_is_lent_before_it_is_due_after_its_end_or_of_what_never_was() {
        Delivery delivery = due();
        assertThat(lease(delivery, Samples.fence(), NOON.minusMillis(1))).isEmpty();

        change(delivery, ended(delivery, new Failed(NOON)));

        assertThat(lease(delivery, Samples.fence(), NOON.plusSeconds(90))).isEmpty();
        DeliveryId never = Hooks.delivery(Samples.queuedJob(), delivery.id().endpoint(), NOON);
        assertThat(engine().deliveries().lease(never, Samples.fence(), NOON)).isEmpty();
        assertThat(engine().deliveries().find(never)).isEmpty();
    }

    @Test
    @Proves("J-30")
    default void the_log_is_kept_with_the_state() {
        Delivery delivery = due();
        Attempt refused = new Attempt(
                1,
                NOON,
                Duration.ofMillis(120),
                OptionalInt.of(503),
                Optional.empty(),
                Optional.of(NOON.plusSeconds(5)));
        Attempt silent = new Attempt(
                2,
                NOON.plusSeconds(5),
                Duration.ofSeconds(15),
                OptionalInt.empty(),
                Optional.of(Attempt.Trouble.TIMEOUT),
                Optional.empty());
        Delivery tried = new Delivery(
                delivery.id(),
                delivery.scope(),
                delivery.event(),
                new Failed(NOON.plusSeconds(20)),
                List.of(refused, silent),
                2,
                delivery.version() + 1);

        assertThat(change(delivery, tried)).isTrue();

        assertThat(engine().deliveries().find(delivery.id())).contains(tried);
        assertThat(change(delivery, ended(delivery, new Delivered(NOON))))
                .as("stale")
                .isFalse();
    }

    @Test
    default void what_is_due_is_found_until_it_is_over() {
        Delivery delivery = due();
        assertThat(isDue(delivery, NOON.minusMillis(1))).isFalse();
        assertThat(isDue(delivery, NOON)).isTrue();

        Delivery lent = lease(delivery, Samples.fence(), NOON).orElseThrow();
        assertThat(isDue(delivery, NOON)).isFalse();
        assertThat(isDue(delivery, NOON.plus(Delivery.LEASE))).isTrue();

        change(lent, ended(lent, new Delivered(NOON)));
        assertThat(isDue(delivery, NOON.plus(Delivery.LEASE))).isFalse();
    }

    @Test
    @Proves("J-31")
    default void what_is_opened_again_keeps_its_id_and_begins_at_the_foot() {
        Delivery delivery = due();
        Delivery failed = ended(delivery, new Failed(NOON));
        change(delivery, failed);

        Delivery again = failed.reopened(NOON.plusSeconds(9)).orElseThrow();
        assertThat(change(failed, again)).isTrue();

        assertThat(again.id()).isEqualTo(delivery.id());
        assertThat(lease(delivery, Samples.fence(), NOON.plusSeconds(9))).isPresent();
    }

    @Test
    default void one_that_is_added_twice_is_left_as_it_is() {
        Delivery delivery = due();
        Delivery over = ended(delivery, new Delivered(NOON));
        change(delivery, over);

        engine().deliveries().add(delivery);

        assertThat(engine().deliveries().find(delivery.id())).contains(over);
    }

    @Test
    default void a_list_has_the_newest_first_and_goes_on_where_it_stopped() {
        Ask ask = Ask.anything();
        Endpoint endpoint = Hooks.registered(engine(), ask.scope());
        List<DeliveryId> made = new ArrayList<>();
        for (int minute : List.of(3, 1, 1, 2, 0)) {
            made.add(ended(endpoint, NOON.plusSeconds(60L * minute)).id());
        }

        List<DeliveryId> listed = new ArrayList<>();
        Optional<Mark> after = Optional.empty();
        do {
            DeliveryPage page = engine().deliveries().list(endpoint.id(), Optional.empty(), after, 2);
            page.deliveries().forEach(delivery -> listed.add(delivery.id()));
            after = page.next();
        } while (after.isPresent());

        assertThat(listed).containsExactlyInAnyOrderElementsOf(made).hasSize(5);
        assertThat(listed).extracting(DeliveryId::createdAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(listed.subList(2, 4).getFirst().event().toString())
                .isGreaterThan(listed.get(3).event().toString());
    }

    @Test
    default void a_list_of_deliveries_that_ends_with_its_part_has_no_next_one() {
        Endpoint endpoint = Hooks.registered(engine(), Samples.scope());
        ended(endpoint, NOON);
        ended(endpoint, NOON.plusSeconds(1));
        Deliveries deliveries = engine().deliveries();

        assertThat(deliveries
                        .list(endpoint.id(), Optional.empty(), Optional.empty(), 1)
                        .next())
                .isPresent();
        assertThat(deliveries
                        .list(endpoint.id(), Optional.empty(), Optional.empty(), 2)
                        .next())
                .isEmpty();
    }

    @Test
    default void a_list_can_show_one_state() {
        Ask ask = Ask.anything();
        Endpoint endpoint = Hooks.registered(engine(), ask.scope());
        Delivery open = ended(endpoint, NOON);
        Delivery over = ended(endpoint, NOON.plusSeconds(1));
        change(over, ended(over, new Failed(NOON.plusSeconds(2))));

        assertThat(engine().deliveries()
                        .list(endpoint.id(), Optional.of(Stage.PENDING), Optional.empty(), 10)
                        .deliveries())
                .containsExactly(open);
        assertThat(engine().deliveries()
                        .list(endpoint.id(), Optional.of(Stage.DROPPED), Optional.empty(), 10)
                        .deliveries())
                .isEmpty();
    }

    /// A new one of a job that ended at noon.
    private Delivery due() {
        return ended(Hooks.registered(engine(), Samples.scope()), NOON);
    }

    private Delivery ended(Endpoint endpoint, Instant at) {
        Job job = Ask.anything().by(endpoint.scope()).admitted(engine());
        settle(Hooks.end(job, Hooks.success(job, at)));
        return engine().deliveries()
                .find(Hooks.delivery(job, endpoint.id(), at))
                .orElseThrow();
    }

    private Settled settle(Settlement settlement) {
        return engine().settlements().settle(settlement);
    }

    private Optional<Delivery> lease(Delivery delivery, Fence sender, Instant now) {
        return engine().deliveries().lease(delivery.id(), sender, now);
    }

    private boolean change(Delivery seen, Delivery next) {
        return engine().deliveries().change(seen, next);
    }

    private boolean isDue(Delivery delivery, Instant now) {
        return engine().deliveries().due(now, 1_000).contains(delivery.id());
    }

    private static Delivery ended(Delivery delivery, DeliveryState end) {
        return new Delivery(
                delivery.id(),
                delivery.scope(),
                delivery.event(),
                end,
                delivery.log(),
                delivery.attempts(),
                delivery.version() + 1);
    }
}
