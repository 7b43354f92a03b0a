package dev.coldpath.webhook;

import dev.coldpath.account.Scope;
import dev.coldpath.hook.EndpointId;
import dev.coldpath.store.StoreDown;
import dev.coldpath.webhook.Deliveries.DeliveryPage;
import dev.coldpath.webhook.Deliveries.Mark;
import dev.coldpath.webhook.DeliveryState.Stage;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// An owner's actions on what was sent to the endpoints of their scope.
public final class OwnDeliveries {
    private static final int TRIES = 4;
    private static final int PAGE = 100;
    /// Deliveries to look at for one wish; whoever has more repeats it.
    private static final int MOST_REOPENED = 500;

    private final Deliveries deliveries;
    private final Endpoints endpoints;
    private final Hints hints;
    private final Supplier<UUID> ids;

    /// Takes its ports.
    ///
    /// @param ids a new one for each test
    public OwnDeliveries(Deliveries deliveries, Endpoints endpoints, Hints hints, Supplier<UUID> ids) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.hints = hints;
        this.ids = ids;
    }

    public Optional<Delivery> find(Scope scope, DeliveryId id, Instant now) {
        return deliveries
                .find(id)
                .filter(delivery -> delivery.scope().equals(scope) && now.isBefore(delivery.forgottenAt()));
    }

    /// A part may be shorter than asked for and yet have a next one. Empty: there is no such endpoint.
    public Optional<DeliveryPage> list(Scope scope, EndpointId id, Part part, Instant now) {
        return endpoints
                .find(scope, id)
                .map(_ -> deliveries.list(id, part.stage(), part.after(), part.most()))
                .map(page -> new DeliveryPage(
                        page.deliveries().stream()
                                .filter(delivery -> now.isBefore(delivery.forgottenAt()))
                                .toList(),
                        page.next()));
    }

    /// Which part of a list.
    public record Part(Optional<Stage> stage, Optional<Mark> after, int most) {}

    /// Sends a message that says nothing. Empty: there is no such endpoint.
    public Optional<Delivery> test(Scope scope, EndpointId id, Instant now) {
        return endpoints
                .find(scope, id)
                .filter(endpoint -> !endpoint.isPerJob())
                .map(_ -> {
                    Delivery delivery = Delivery.of(new Event.Test(new EventId(ids.get()), now), id, scope);
                    deliveries.add(delivery);
                    hints.give(delivery);
                    return delivery;
                });
    }

    /// Sends it anew under its old id. Empty: there is no such delivery, or its endpoint is gone.
    public Optional<Delivery> again(Scope scope, DeliveryId id, Instant now) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Delivery> seen = find(scope, id, now).filter(_ -> known(scope, id.endpoint()));
            Optional<Delivery> next = seen.flatMap(delivery -> delivery.reopened(now));
            if (seen.isEmpty() || next.isEmpty()) {
                return Optional.empty();
            }
            if (deliveries.change(seen.get(), next.get())) {
                hints.give(next.get());
                return next;
            }
        }
        throw new StoreDown("delivery " + id + ": it kept changing");
    }

    /// How far a wish to send everything anew has come.
    ///
    /// @param whole false: there were too many for one wish, and repeating it goes on
    public record Reopened(int count, boolean whole) {}

    /// Sends what failed since an instant anew, each under its old id: also what was first sent before it, as far
    /// back as a retry schedule lasts. Empty: there is no such endpoint.
    public Optional<Reopened> againSince(Scope scope, EndpointId id, Instant since, Instant now) {
        return known(scope, id) ? Optional.of(reopen(id, since, now)) : Optional.empty();
    }

    private Reopened reopen(EndpointId id, Instant since, Instant now) {
        Instant earliest = since.minus(RetrySchedule.LONGEST);
        Optional<Mark> after = Optional.empty();
        int count = 0;
        while (count < MOST_REOPENED) {
            DeliveryPage page = deliveries.list(id, Optional.of(Stage.FAILED), after, PAGE);
            for (Delivery failed : page.deliveries()) {
                if (failed.id().createdAt().isBefore(earliest)) {
                    return new Reopened(count, true);
                }
                Optional<Delivery> next = failedSince(failed, since) ? failed.reopened(now) : Optional.empty();
                if (next.isPresent() && deliveries.change(failed, next.get())) {
                    hints.give(next.get());
                    count++;
                }
            }
            after = page.next();
            if (after.isEmpty() || after.get().createdAt().isBefore(earliest)) {
                return new Reopened(count, true);
            }
        }
        return new Reopened(count, false);
    }

    private static boolean failedSince(Delivery delivery, Instant since) {
        return delivery.state() instanceof DeliveryState.Failed(Instant at) && !at.isBefore(since);
    }

    private boolean known(Scope scope, EndpointId id) {
        return endpoints.find(scope, id).isPresent();
    }
}
