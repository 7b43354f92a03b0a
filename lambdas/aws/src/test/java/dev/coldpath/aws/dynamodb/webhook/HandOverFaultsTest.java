package dev.coldpath.aws.dynamodb.webhook;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.aws.dynamodb.DynamoDbEngine;
import dev.coldpath.aws.moto.Interference;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.job.Job;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Hooks;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.webhook.Delivery;
import dev.coldpath.webhook.DeliveryId;
import dev.coldpath.webhook.Endpoint;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

@ExtendWith(Moto.class)
class HandOverFaultsTest {
    private final Interference updates = new Interference(UpdateItemRequest.class);
    private final DynamoDbEngine engine = new DynamoDbEngine(new MotoAccount(updates));
    private final DeliveryId delivery = due();

    @Test
    void who_hands_it_over_at_the_same_instant_a_moment_later_does_not() {
        updates.plan(Interference.overtaken(() -> assertThat(handOver()).isTrue()), Interference.overtaken(() -> {}));

        assertThat(handOver()).isFalse();
    }

    @Test
    @Proves("J-31")
    void one_whose_answer_was_lost_is_handed_over_a_minute_later() {
        updates.plan(Interference.lostAfter());

        assertThatThrownBy(this::handOver).isInstanceOf(StoreDown.class);
        assertThat(handOver()).isFalse();

        assertThat(engine.deliveries().handOver(delivery, NOON.plus(Delivery.HANDED_OVER_FOR)))
                .isTrue();
    }

    @Test
    void a_write_that_meets_a_transaction_waits_for_it_four_times_at_most() {
        updates.plan(Stream.generate(HandOverFaultsTest::conflict).limit(3).toArray(Interference.Fault[]::new));
        assertThat(handOver()).isTrue();

        updates.plan(Stream.generate(HandOverFaultsTest::conflict).limit(4).toArray(Interference.Fault[]::new));
        assertThatThrownBy(() -> engine.deliveries().handOver(delivery, NOON.plus(Delivery.HANDED_OVER_FOR)))
                .isInstanceOf(StoreDown.class);
        assertThat(updates.left()).isZero();
    }

    private static Interference.Fault conflict() {
        return Interference.answered("TransactionConflictException", 400);
    }

    private boolean handOver() {
        return engine.deliveries().handOver(delivery, NOON);
    }

    private DeliveryId due() {
        Endpoint endpoint = Hooks.registered(engine, Samples.scope());
        Job job = Ask.anything().by(endpoint.scope()).admitted(engine);
        engine.settlements().settle(Hooks.end(job, Hooks.success(job, NOON)));
        return Hooks.delivery(job, endpoint.id(), NOON);
    }
}
