package dev.coldpath.lambda.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.aws.AwsWebhooks;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.NoContext;
import dev.coldpath.aws.moto.SampleEvent;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.ScriptedCourier;
import dev.coldpath.webhook.Deliveries;
import dev.coldpath.webhook.Delivery;
import dev.coldpath.webhook.DeliveryId;
import dev.coldpath.webhook.DeliveryState.Delivered;
import dev.coldpath.webhook.DeliveryState.Pending;
import dev.coldpath.webhook.Endpoint;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Proves J-30 and J-31 as far as queues and functions go.
@ExtendWith(Moto.class)
class WebhookHandlerTest {
    private final Deployment aws = new Deployment();
    private final ScriptedCourier receivers = new ScriptedCourier();
    private final WebhookHandler handler = new WebhookHandler(Wiring.webhooks(aws.engine(Role.WEBHOOK), receivers));
    private final Deliveries deliveries = new AwsWebhooks(aws.engine(Role.WEBHOOK)).deliveries();

    @Test
    @Proves({"J-30", "core I-22"})
    void who_ends_a_job_hands_over_what_it_has_to_tell_and_the_sender_tells_it() {
        DeliveryId delivery = ended();
        List<String> messages = aws.webhookMessages();

        assertThat(messages).containsExactly(delivery.toString());
        assertThat(Batch.of(messages.getFirst(), messages.getFirst()).to(handler))
                .isEmpty();

        assertThat(receivers.carried()).as("the message came twice").hasSize(1);
        assertThat(receivers.carried().getFirst().body())
                .contains("\"statusUrl\":\"https://api.brightloom.com/v1/jobs/");
        assertThat(stored(delivery).state()).isInstanceOf(Delivered.class);
    }

    @Test
    @Proves("J-30")
    void what_failed_comes_back_in_seconds_and_what_is_due_in_hours_is_left_to_the_reconciler() {
        DeliveryId delivery = ended();
        aws.webhookMessages();
        receivers.always(500);

        int handedOver = 0;
        for (int attempt = 0; attempt < 5; attempt++) {
            Batch.of(delivery.toString()).to(handler);
            handedOver += aws.delayedWebhooks();
            aws.pass(Duration.ofHours(6));
        }

        assertThat(handedOver).as("after 5 s and after 5 min").isEqualTo(2);
        assertThat(stored(delivery).attempts()).isEqualTo(5);
        new ReconcileHandler(Wiring.reconcile(aws.engine(Role.RECONCILE)))
                .handleRequest(SampleEvent.open("reconcile"), new ByteArrayOutputStream(), NoContext.get());
        assertThat(aws.webhookMessages()).as("due by now").containsExactly(delivery.toString());
    }

    @Test
    @Proves("J-30")
    void a_job_that_nobody_wants_to_know_of_hands_nothing_over() {
        Job job = aws.running();

        aws.engine(Role.SETTLE).settle().stopped(job, Reason.ABORTED, Side.EVENT, aws.now());

        assertThat(aws.webhookMessages()).isEmpty();
    }

    @Test
    void a_message_that_names_no_delivery_comes_again_and_holds_up_no_other() {
        DeliveryId delivery = ended();

        assertThat(Batch.of("nonsense", delivery.toString()).to(handler)).containsExactly("m1");

        assertThat(stored(delivery).state()).isInstanceOf(Delivered.class);
        assertThat(String.join("\n", aws.lines())).doesNotContain("nonsense");
    }

    @Test
    void a_delivery_that_never_was_is_done_with() {
        assertThat(Batch.of("whd_" + "0".repeat(67)).to(handler)).isEmpty();

        assertThat(receivers.carried()).isEmpty();
    }

    @Test
    void the_sample_environment_is_enough_and_nothing_less() {
        assertThat(Config.from(SampleEvent.environment("WebhookFunction"), Role.WEBHOOK))
                .isNotNull();
        assertThatThrownBy(() -> Wiring.webhooks(Map.of())).hasMessageContaining("COLDPATH_WEBHOOK_SECRET is missing");
    }

    /// A job that was stopped, and what its end has to tell.
    private DeliveryId ended() {
        Endpoint endpoint = aws.endpoint();
        Job job = aws.runningFor(endpoint.scope());
        Job over = aws.engine(Role.SETTLE).settle().stopped(job, Reason.ABORTED, Side.EVENT, aws.now());
        List<Delivery> told = Delivery.ofEnd(over);
        assertThat(told).hasSize(1);
        assertThat(stored(told.getFirst().id()).state()).isInstanceOf(Pending.class);
        return told.getFirst().id();
    }

    private Delivery stored(DeliveryId id) {
        return deliveries.find(id).orElseThrow();
    }
}
