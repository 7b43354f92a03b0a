package dev.coldpath.webhook;

import dev.coldpath.account.Scope;
import dev.coldpath.hook.EndpointId;
import java.util.List;
import java.util.Optional;

/// Stores endpoints. Admission reads those that it writes into a job by itself, in the read it makes anyway.
public interface Endpoints {
    /// A scope's, in the order in which they were made. Sees every finished write.
    List<Endpoint> of(Scope scope);

    default Optional<Endpoint> find(Scope scope, EndpointId id) {
        return of(scope).stream().filter(endpoint -> endpoint.id().equals(id)).findFirst();
    }

    /// Stores a new one, or finds it stored. False: the scope has [Endpoint#MOST] without it.
    boolean add(Endpoint endpoint);

    /// Writes the next over the seen. False: it is not as it was seen, or gone, and nothing was changed.
    boolean change(Endpoint seen, Endpoint next);

    /// Takes it away, however it stands. False: it was not there.
    boolean remove(Scope scope, EndpointId id);
}
