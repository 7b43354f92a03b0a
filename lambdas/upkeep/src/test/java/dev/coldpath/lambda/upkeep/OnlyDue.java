package dev.coldpath.lambda.upkeep;

import dev.coldpath.hook.EndpointId;
import dev.coldpath.job.Fence;
import dev.coldpath.webhook.Deliveries;
import dev.coldpath.webhook.Delivery;
import dev.coldpath.webhook.DeliveryId;
import dev.coldpath.webhook.DeliveryState.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Knows which deliveries are due and were handed over, and nothing else of them.
record OnlyDue(Supplier<List<DeliveryId>> ids, Set<DeliveryId> taken) implements Deliveries {
    @Override
    public List<DeliveryId> due(Instant now, int most) {
        return ids.get();
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        throw new AssertionError("nobody asks for a delivery");
    }

    @Override
    public void add(Delivery delivery) {
        throw new AssertionError("nobody adds a delivery");
    }

    @Override
    public Optional<Delivery> lease(DeliveryId id, Fence sender, Instant now) {
        throw new AssertionError("nobody sends");
    }

    @Override
    public boolean handOver(DeliveryId id, Instant now) {
        return taken.add(id);
    }

    @Override
    public boolean change(Delivery seen, Delivery next) {
        throw new AssertionError("nobody sends");
    }

    @Override
    public DeliveryPage list(EndpointId endpoint, Optional<Stage> stage, Optional<Mark> after, int most) {
        throw new AssertionError("nobody lists deliveries");
    }
}
