package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Hooks;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Samples;
import dev.coldpath.webhook.Courier.Answer;
import dev.coldpath.webhook.Delivery;
import dev.coldpath.webhook.DeliveryState.Delivered;
import dev.coldpath.webhook.DeliveryState.Dropped;
import dev.coldpath.webhook.DeliveryState.Stage;
import dev.coldpath.webhook.Letter;
import dev.coldpath.webhook.OwnDeliveries;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is promised when a sender dies, an endpoint goes, or somebody wants it all again.
public interface RedeliveryContract {
    Engine engine();

    @Test
    @Proves({"J-31", "core I-22"})
    default void a_sender_that_dies_after_its_post_is_followed_by_another_with_the_same_id() {
        Post post = new Post(engine());
        post.receivers.then(() -> {
            throw new StoreDown("died behind the post");
        });
        assertThatThrownBy(post::send).isInstanceOf(StoreDown.class);
        assertThat(post.send()).as("its lease is not over").isEmpty();

        post.time.advance(Delivery.LEASE);
        post.send();

        assertThat(post.receivers.carried())
                .hasSize(2)
                .extracting(Letter::id)
                .containsOnly(post.delivery.id().event().toString());
        assertThat(post.state()).isInstanceOf(Delivered.class);
    }

    @Test
    @Proves({"J-31", "core I-8"})
    default void a_sender_that_comes_back_too_late_changes_nothing() {
        Post post = new Post(engine());
        post.receivers.then(() -> {
            post.time.advance(Delivery.LEASE);
            post.send();
            return new Answer.Status(500, Optional.empty());
        });

        assertThat(post.send()).isEmpty();

        assertThat(post.state()).isInstanceOf(Delivered.class);
        assertThat(post.stored().attempts()).isEqualTo(1);
    }

    @Test
    @Proves("J-30")
    default void of_eight_senders_at_once_one_posts() {
        Post post = new Post(engine());

        Race.of(8, () -> {
            post.send();
            return true;
        });

        assertThat(post.receivers.carried()).hasSize(1);
    }

    @Test
    @Proves("J-30")
    default void what_is_on_its_way_to_a_removed_endpoint_is_dropped() {
        Post post = new Post(engine());
        Post other = new Post(engine());

        Hooks.own(engine()).remove(post.endpoint.scope(), post.endpoint.id(), NOON);
        assertThat(post.state()).as("at once").isEqualTo(new Dropped(NOON));

        engine().endpoints().remove(other.endpoint.scope(), other.endpoint.id());
        assertThat(other.send()).isEmpty();
        assertThat(other.state()).as("when it is due").isEqualTo(new Dropped(NOON));
        assertThat(other.receivers.carried()).isEmpty();
    }

    @Test
    @Proves("J-31")
    default void what_failed_is_sent_anew_under_its_id() {
        Post post = new Post(engine());
        post.receivers.always(410);
        post.send();
        Hooks.switched(engine(), post.endpoint, true);
        post.receivers.always(200);

        assertThat(post.own().again(post.endpoint.scope(), post.delivery.id(), NOON))
                .isPresent();
        post.send();

        assertThat(post.state()).isInstanceOf(Delivered.class);
        assertThat(post.stored().attempts()).isEqualTo(2);
        assertThat(post.receivers.carried())
                .hasSize(2)
                .extracting(Letter::id)
                .containsOnly(post.delivery.id().event().toString());
    }

    @Test
    @Proves("J-31")
    default void everything_that_failed_since_then_is_sent_anew_and_nothing_else() {
        Post post = new Post(engine());
        Delivery taken = post.another();
        Delivery failed = post.another();
        post.sender.send(taken.id());
        post.receivers.always(410);
        post.send();
        post.sender.send(failed.id());

        assertThat(againSince(post, NOON.plusMillis(1)).count()).isZero();
        assertThat(againSince(post, NOON)).isEqualTo(new OwnDeliveries.Reopened(2, true));

        assertThat(engine().deliveries()
                        .list(post.endpoint.id(), Optional.of(Stage.PENDING), Optional.empty(), 10)
                        .deliveries())
                .extracting(Delivery::id)
                .containsExactlyInAnyOrder(post.delivery.id(), failed.id());
    }

    @Test
    @Proves("J-31")
    default void what_was_given_up_since_then_is_sent_anew_though_it_was_first_sent_before() {
        Post post = new Post(engine());
        post.receivers.always(410);
        post.time.advance(Duration.ofHours(70));
        post.send();

        assertThat(againSince(post, NOON.plus(Duration.ofHours(70)).plusMillis(1))
                        .count())
                .isZero();
        assertThat(againSince(post, NOON.plus(Duration.ofHours(69)))).isEqualTo(new OwnDeliveries.Reopened(1, true));
    }

    @Test
    @Proves({"core I-20", "X-01"})
    default void a_stranger_neither_sees_nor_repeats_it() {
        Post post = new Post(engine());

        assertThat(post.own().find(Samples.scope(), post.delivery.id(), NOON)).isEmpty();
        assertThat(post.own().again(Samples.scope(), post.delivery.id(), NOON)).isEmpty();
        assertThat(post.own().find(post.endpoint.scope(), post.delivery.id(), NOON))
                .isPresent();
        assertThat(post.own().find(post.endpoint.scope(), post.delivery.id(), NOON.plus(Delivery.KEPT)))
                .as("after thirty days")
                .isEmpty();
    }

    private static OwnDeliveries.Reopened againSince(Post post, Instant since) {
        return post.own()
                .againSince(post.endpoint.scope(), post.endpoint.id(), since, NOON)
                .orElseThrow();
    }
}
