package dev.coldpath.lambda.upkeep;

import dev.coldpath.aws.sqs.Message;
import dev.coldpath.webhook.DeliveryId;
import dev.coldpath.webhook.Dispatch;
import dev.coldpath.webhook.SendDelivery;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Makes one attempt of the delivery that a message names, and has the next one come back in time if a queue can wait
/// that long; what is due later is found by the reconciler. A message that comes twice is one attempt.
record Webhooks(SendDelivery sender, Dispatch dispatch, InstantSource time) implements Consumer<Message> {
    @Override
    public void accept(Message message) {
        DeliveryId id = DeliveryId.parse(message.body())
                .orElseThrow(() -> new IllegalArgumentException(message + ": names no delivery"));
        sender.send(id).ifPresent(next -> comeBack(id, next));
    }

    /// In whole seconds, of which none is too early.
    private void comeBack(DeliveryId id, Instant next) {
        Duration in = Duration.between(time.instant(), next).plusMillis(999);
        if (in.compareTo(Dispatch.FURTHEST) <= 0) {
            dispatch.send(id, in.isNegative() ? Duration.ZERO : in);
        }
    }
}
