package dev.coldpath.webhook;

import java.time.Duration;

/// Hands deliveries to a sender. A hint: one that is lost costs time, since senders look for what is due by themselves.
public interface Dispatch {
    /// The furthest ahead that a hint can be given.
    Duration FURTHEST = Duration.ofMinutes(15);

    /// Tells a sender to look at a delivery after a while, at most [#FURTHEST].
    void send(DeliveryId delivery, Duration in);

    /// The same at once.
    default void send(DeliveryId delivery) {
        send(delivery, Duration.ZERO);
    }
}
