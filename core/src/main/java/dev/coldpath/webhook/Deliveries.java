package dev.coldpath.webhook;

import dev.coldpath.hook.EndpointId;
import dev.coldpath.job.Fence;
import dev.coldpath.webhook.DeliveryState.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Stores deliveries. Those of a job's end are written by the settlement itself.
public interface Deliveries {
    /// Sees every finished write.
    Optional<Delivery> find(DeliveryId id);

    /// Stores a new one; one that is there already is left as it is.
    void add(Delivery delivery);

    /// Lends it to a sender, as [Delivery#lentTo] decides on what is stored at this instant. Empty: there is nothing to
    /// send now.
    Optional<Delivery> lease(DeliveryId id, Fence sender, Instant now);

    /// Notes that it is handed over to the senders, as [Delivery#handedOver] decides on what is stored at this instant.
    /// False: there is nothing to tell them now, or somebody else was first.
    boolean handOver(DeliveryId id, Instant now);

    /// Writes the next over the seen. False: it is not as it was seen, and nothing was changed.
    boolean change(Delivery seen, Delivery next);

    /// An endpoint's, the newest first, equal instants by event downwards. A page with less than `most` may have a next
    /// one: what the filter hides was looked at too.
    DeliveryPage list(EndpointId endpoint, Optional<Stage> stage, Optional<Mark> after, int most);

    /// Those due at `now` or before, the oldest first, at most `most`. May lag a write by moments.
    List<DeliveryId> due(Instant now, int most);

    /// A part of a list.
    ///
    /// @param next where the next part begins; empty at the end
    record DeliveryPage(List<Delivery> deliveries, Optional<Mark> next) {
        public DeliveryPage {
            deliveries = List.copyOf(deliveries);
        }
    }

    /// A place in an endpoint's list: right behind this delivery.
    record Mark(Instant createdAt, EventId event) {
        public static Mark behind(Delivery delivery) {
            return new Mark(delivery.id().createdAt(), delivery.id().event());
        }
    }
}
