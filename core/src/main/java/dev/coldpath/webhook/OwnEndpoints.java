package dev.coldpath.webhook;

import dev.coldpath.account.Scope;
import dev.coldpath.account.Secret;
import dev.coldpath.hook.EndpointId;
import dev.coldpath.hook.EventType;
import dev.coldpath.store.StoreDown;
import dev.coldpath.webhook.Deliveries.DeliveryPage;
import dev.coldpath.webhook.Deliveries.Mark;
import dev.coldpath.webhook.DeliveryState.Stage;
import dev.coldpath.webhook.SecretBox.Drawn;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// An owner's actions on the endpoints of their scope.
public final class OwnEndpoints {
    private static final int TRIES = 4;
    private static final int PAGE = 100;
    /// Deliveries to drop at once when their endpoint goes; senders drop the others when they are due.
    private static final int MOST_DROPPED = 200;

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final SecretBox secrets;
    private final RandomGenerator chance;

    public OwnEndpoints(Endpoints endpoints, Deliveries deliveries, SecretBox secrets, RandomGenerator chance) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.chance = chance;
    }

    /// An endpoint, and what its messages are verified with, for the one time it is shown.
    public record Revealed(Endpoint endpoint, Secret secret) {}

    public List<Endpoint> of(Scope scope) {
        return endpoints.of(scope).stream()
                .filter(endpoint -> !endpoint.isPerJob())
                .toList();
    }

    public Optional<Endpoint> find(Scope scope, EndpointId id) {
        return endpoints.find(scope, id).filter(endpoint -> !endpoint.isPerJob());
    }

    /// Makes sure that messages to addresses of single jobs can be signed.
    public void preparePerJob(Scope scope, Instant now) {
        EndpointId id = EndpointId.perJob(scope);
        if (endpoints.find(scope, id).isEmpty()) {
            SealedSecret secret = secrets.seal(secrets.draw(Scheme.V1).signing(), id);
            endpoints.add(Endpoint.perJob(scope, secret, now));
        }
    }

    /// An endpoint as it is wished for.
    public record New(URI url, Set<EventType> events, String description, Scheme scheme) {}

    /// Signed by HMAC. Empty: the scope has as many as it may.
    public Optional<Revealed> register(Scope scope, URI url, Set<EventType> events, String description, Instant now) {
        return register(scope, new New(url, events, description, Scheme.V1), now);
    }

    /// Empty: the scope has as many as it may.
    public Optional<Revealed> register(Scope scope, New wish, Instant now) {
        EndpointId id = EndpointId.draw(chance);
        Drawn secret = secrets.draw(wish.scheme());
        Endpoint endpoint = new Endpoint(
                id,
                scope,
                wish.url(),
                wish.events(),
                wish.description(),
                now,
                Optional.empty(),
                SigningSecrets.of(wish.scheme(), secrets.seal(secret.signing(), id)),
                Optional.empty(),
                1);
        return endpoints.add(endpoint) ? Optional.of(new Revealed(endpoint, secret.shown())) : Optional.empty();
    }

    /// Empty: there is no such endpoint.
    public Optional<Endpoint> change(Scope scope, EndpointId id, Endpoint.Wish wish, Instant now) {
        return changed(scope, id, endpoint -> endpoint.changed(wish, now));
    }

    /// A new secret of the same scheme; the old one signs along for a day. Empty: there is no such endpoint.
    public Optional<Revealed> rotate(Scope scope, EndpointId id, Instant now) {
        if (id.equals(EndpointId.perJob(scope))) {
            preparePerJob(scope, now);
        }
        Optional<Drawn> drawn = endpoints
                .find(scope, id)
                .map(endpoint -> secrets.draw(endpoint.secrets().scheme()));
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        SealedSecret next = secrets.seal(drawn.get().signing(), id);
        return changed(
                        scope,
                        id,
                        endpoint -> endpoint.signingWith(endpoint.secrets().rotated(next, now)))
                .map(endpoint -> new Revealed(endpoint, drawn.get().shown()));
    }

    /// False: there is no such endpoint.
    public boolean remove(Scope scope, EndpointId id, Instant now) {
        boolean removed = !id.equals(EndpointId.perJob(scope)) && endpoints.remove(scope, id);
        if (removed) {
            dropPending(id, now);
        }
        return removed;
    }

    private void dropPending(EndpointId id, Instant now) {
        Optional<Mark> after = Optional.empty();
        for (int seen = 0; seen < MOST_DROPPED; seen += PAGE) {
            DeliveryPage page = deliveries.list(id, Optional.of(Stage.PENDING), after, PAGE);
            page.deliveries().forEach(delivery -> deliveries.change(delivery, delivery.dropped(now)));
            after = page.next();
            if (after.isEmpty()) {
                return;
            }
        }
    }

    private Optional<Endpoint> changed(Scope scope, EndpointId id, UnaryOperator<Endpoint> change) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Endpoint> seen = endpoints.find(scope, id);
            if (seen.isEmpty()) {
                return Optional.empty();
            }
            Endpoint next = change.apply(seen.get());
            if (endpoints.change(seen.get(), next)) {
                return Optional.of(next);
            }
        }
        throw new StoreDown("endpoint " + id + ": it kept changing");
    }
}
