package dev.coldpath.local.sqlite;

import dev.coldpath.hook.EndpointId;
import dev.coldpath.job.Fence;
import dev.coldpath.store.Slice;
import dev.coldpath.webhook.Deliveries;
import dev.coldpath.webhook.Delivery;
import dev.coldpath.webhook.DeliveryId;
import dev.coldpath.webhook.DeliveryState.Stage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is on its way to receivers. A row that is over has no due time, so no sender finds it.
final class SqliteDeliveries implements Deliveries {
    private final Database database;

    SqliteDeliveries(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return database.read("delivery " + id, session -> DeliveryRows.find(session, id));
    }

    @Override
    public void add(Delivery delivery) {
        database.write("delivery " + delivery.id(), session -> {
            DeliveryRows.insert(session, delivery);
            return delivery;
        });
    }

    @Override
    public Optional<Delivery> lease(DeliveryId id, Fence sender, Instant now) {
        return database.write("delivery " + id + ": lease", session -> lease(session, id, sender, now));
    }

    private static Optional<Delivery> lease(Session session, DeliveryId id, Fence sender, Instant now)
            throws SQLException {
        Optional<Delivery> seen = DeliveryRows.find(session, id);
        Optional<Delivery> lent = seen.flatMap(delivery -> delivery.lentTo(sender, now));
        if (lent.isPresent() && !lent.equals(seen)) {
            DeliveryRows.change(session, seen.get(), lent.get());
        }
        return lent;
    }

    @Override
    public boolean handOver(DeliveryId id, Instant now) {
        return database.write("delivery " + id + ": hand over", session -> {
            Optional<Delivery> seen = DeliveryRows.find(session, id);
            Optional<Delivery> next = seen.flatMap(delivery -> delivery.handedOver(now));
            return next.isPresent() && DeliveryRows.change(session, seen.get(), next.get());
        });
    }

    @Override
    public boolean change(Delivery seen, Delivery next) {
        return database.write("delivery " + seen.id(), session -> DeliveryRows.change(session, seen, next));
    }

    @Override
    public DeliveryPage list(EndpointId endpoint, Optional<Stage> stage, Optional<Mark> after, int most) {
        List<Delivery> found = database.read(
                "endpoint " + endpoint + ": list of deliveries",
                session -> DeliveryRows.list(session, endpoint, after, most + 1));
        Slice<Delivery> looked = Slice.of(found, most);
        List<Delivery> shown = looked.rows().stream()
                .filter(delivery ->
                        stage.isEmpty() || stage.get() == delivery.state().stage())
                .toList();
        return new DeliveryPage(shown, looked.last().map(Mark::behind));
    }

    @Override
    public List<DeliveryId> due(Instant now, int most) {
        return database.read(
                "due deliveries",
                session -> session.all(
                        DeliveryRows.DUE, row -> DeliveryId.of(row.getString("id")), now.toEpochMilli(), most));
    }
}
