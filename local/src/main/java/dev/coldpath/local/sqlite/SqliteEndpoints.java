package dev.coldpath.local.sqlite;

import dev.coldpath.account.Scope;
import dev.coldpath.hook.EndpointId;
import dev.coldpath.webhook.Endpoint;
import dev.coldpath.webhook.Endpoints;
import java.sql.SQLException;
import java.util.List;

/// Where scopes want to be told.
final class SqliteEndpoints implements Endpoints {
    private final Database database;

    SqliteEndpoints(Database database) {
        this.database = database;
    }

    @Override
    public List<Endpoint> of(Scope scope) {
        return database.read(scope.key() + ": endpoints", session -> EndpointRows.of(session, scope));
    }

    @Override
    public boolean add(Endpoint endpoint) {
        return database.write("endpoint " + endpoint.id(), session -> add(session, endpoint));
    }

    private static boolean add(Session session, Endpoint endpoint) throws SQLException {
        List<Endpoint> others = EndpointRows.of(session, endpoint.scope());
        if (others.stream().anyMatch(other -> other.id().equals(endpoint.id()))) {
            return true;
        }
        if (!endpoint.fitsBeside(others)) {
            return false;
        }
        EndpointRows.insert(session, endpoint);
        return true;
    }

    @Override
    public boolean change(Endpoint seen, Endpoint next) {
        return database.write("endpoint " + seen.id(), session -> EndpointRows.change(session, seen, next));
    }

    @Override
    public boolean remove(Scope scope, EndpointId id) {
        return database.write(
                "endpoint " + id, session -> session.update(EndpointRows.REMOVE, id.value(), scope.key()) == 1);
    }
}
