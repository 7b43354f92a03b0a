package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Hooks;
import dev.coldpath.testkit.Proves;
import dev.coldpath.webhook.Attempt;
import dev.coldpath.webhook.Attempt.Trouble;
import dev.coldpath.webhook.Courier.Answer;
import dev.coldpath.webhook.Delivery;
import dev.coldpath.webhook.DeliveryState.Delivered;
import dev.coldpath.webhook.DeliveryState.Failed;
import dev.coldpath.webhook.Endpoint.Disabled;
import dev.coldpath.webhook.Endpoint.Disabled.Why;
import dev.coldpath.webhook.Letter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What sending promises over every engine, with receivers that do as a test says.
public interface SenderContract {
    List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    Engine engine();

    @Test
    @Proves("J-30")
    default void what_is_taken_is_delivered_and_never_sent_again() {
        Post post = new Post(engine());

        assertThat(post.send()).isEmpty();
        assertThat(post.send()).isEmpty();

        assertThat(post.state()).isEqualTo(new Delivered(NOON));
        assertThat(post.receivers.called()).containsExactly(Hooks.RECEIVER);
        Letter letter = post.receivers.carried().getFirst();
        assertThat(letter.id()).isEqualTo(post.delivery.id().event().toString());
        assertThat(letter.body())
                .contains("\"type\":\"job.succeeded\"", "\"statusUrl\":\"" + Post.BASE + "/v1/jobs/")
                .doesNotContain("brightloom1", "input", "composite")
                .hasSizeLessThan(2_048);
        assertThat(post.stored().log()).singleElement().satisfies(attempt -> {
            assertThat(attempt.number()).isEqualTo(1);
            assertThat(attempt.status()).hasValue(204);
            assertThat(attempt.next()).isEmpty();
        });
        assertThat(post.storedEndpoint().lastSuccess()).contains(NOON);
    }

    @Test
    @Proves({"J-30", "core I-22"})
    default void each_step_of_the_ladder_is_on_time_and_its_end_disables_what_nothing_reached() {
        Post post = new Post(engine());
        post.receivers.always(500);

        for (Duration wait : WAITS) {
            Instant sent = post.time.instant();
            Instant next = post.send().orElseThrow();

            assertThat(Duration.between(sent, next)).isBetween(tenths(wait, 9), tenths(wait, 11));
            post.time.set(next.minusMillis(1));
            assertThat(post.send()).as("too early").isEmpty();
            post.time.set(next);
        }
        assertThat(post.send()).isEmpty();

        assertThat(post.receivers.carried())
                .hasSize(10)
                .extracting(Letter::id)
                .containsOnly(post.delivery.id().event().toString());
        assertThat(post.state()).isEqualTo(new Failed(post.time.instant()));
        assertThat(post.stored().attempts()).isEqualTo(10);
        assertThat(post.storedEndpoint().disabled()).contains(new Disabled(Why.FAILING, post.time.instant()));
    }

    @Test
    @Proves("J-30")
    default void the_end_of_a_ladder_leaves_an_endpoint_on_that_something_reached_meanwhile() {
        Post post = new Post(engine());
        Delivery other = post.another();
        post.receivers.always(500);
        for (int step = 0; step < 5; step++) {
            post.time.set(post.send().orElseThrow());
        }
        post.receivers.always(200);
        post.sender.send(other.id());
        post.receivers.always(500);

        Optional<Instant> next = post.send();
        while (next.isPresent()) {
            post.time.set(next.get());
            next = post.send();
        }

        assertThat(post.state()).isInstanceOf(Failed.class);
        assertThat(post.storedEndpoint().enabled()).isTrue();
    }

    @Test
    @Proves({"J-30", "X-15"})
    default void a_redirect_is_a_failure_like_any_other() {
        Post post = new Post(engine());
        post.receivers.always(301);

        assertThat(post.send()).isPresent();

        assertThat(post.receivers.called()).containsExactly(Hooks.RECEIVER);
        assertThat(post.stored().log())
                .extracting(Attempt::status)
                .allSatisfy(it -> assertThat(it).hasValue(301));
    }

    @Test
    @Proves("J-30")
    default void an_endpoint_that_says_it_is_gone_is_told_nothing_more() {
        Post post = new Post(engine());
        Delivery waiting = post.another();
        post.receivers.always(410);

        assertThat(post.send()).isEmpty();
        assertThat(post.sender.send(waiting.id())).isEmpty();

        assertThat(post.receivers.carried()).hasSize(1);
        assertThat(post.state()).isEqualTo(new Failed(NOON));
        assertThat(post.storedEndpoint().disabled()).contains(new Disabled(Why.GONE, NOON));
        Delivery other = post.engine.deliveries().find(waiting.id()).orElseThrow();
        assertThat(other.state()).isEqualTo(new Failed(NOON));
        assertThat(other.log()).extracting(Attempt::trouble).containsExactly(Optional.of(Trouble.ENDPOINT_DISABLED));
        assertThat(Ask.anything()
                        .by(post.endpoint.scope())
                        .admitted(post.engine)
                        .targets())
                .isEmpty();
    }

    @Test
    @Proves("J-30")
    default void a_busy_receiver_is_left_alone_as_long_as_it_wishes_but_no_longer_than_a_day() {
        Post post = new Post(engine());
        post.receivers
                .then(() -> new Answer.Status(429, Optional.of("120")))
                .then(() -> new Answer.Status(503, Optional.of("999999999")))
                .then(() -> new Answer.Status(500, Optional.of("86400")))
                .then(() -> new Answer.Status(429, Optional.of("soon")));

        assertThat(next(post)).isEqualTo(Duration.ofMinutes(2));
        assertThat(next(post)).isEqualTo(Duration.ofHours(24));
        assertThat(next(post)).as("not of this status").isLessThan(Duration.ofMinutes(34));
        assertThat(next(post)).as("not a time").isLessThan(Duration.ofMinutes(133));
    }

    @Test
    @Proves("J-30")
    default void a_wish_for_sooner_does_not_shorten_the_ladder() {
        Post post = new Post(engine());
        post.receivers.then(() -> new Answer.Status(429, Optional.of("1")));

        assertThat(next(post)).isGreaterThanOrEqualTo(Duration.ofMillis(4_500));
    }

    /// How long after an attempt the next one is due, which then is now.
    private static Duration next(Post post) {
        Instant sent = post.time.instant();
        Instant next = post.send().orElseThrow();
        post.time.set(next);
        return Duration.between(sent, next);
    }

    private static Duration tenths(Duration whole, int tenths) {
        return whole.multipliedBy(tenths).dividedBy(10);
    }
}
