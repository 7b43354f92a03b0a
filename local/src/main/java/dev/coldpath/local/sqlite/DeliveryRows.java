package dev.coldpath.local.sqlite;

import static dev.coldpath.local.sqlite.Columns.instant;

import dev.coldpath.account.Scope;
import dev.coldpath.hook.EndpointId;
import dev.coldpath.job.Fence;
import dev.coldpath.webhook.AttemptLog;
import dev.coldpath.webhook.Deliveries.Mark;
import dev.coldpath.webhook.Delivery;
import dev.coldpath.webhook.DeliveryId;
import dev.coldpath.webhook.DeliveryState;
import dev.coldpath.webhook.DeliveryState.Delivered;
import dev.coldpath.webhook.DeliveryState.Dropped;
import dev.coldpath.webhook.DeliveryState.Failed;
import dev.coldpath.webhook.DeliveryState.Pending;
import dev.coldpath.webhook.DeliveryState.Stage;
import dev.coldpath.webhook.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Deliveries as rows and back.
final class DeliveryRows {
    static final String FIND = "SELECT * FROM deliveries WHERE id = ?";

    static final String DUE = "SELECT id FROM deliveries WHERE due_at <= ? ORDER BY due_at LIMIT ?";

    /// Ids of one endpoint are in the order of their instants and events.
    static final String LIST = """
            SELECT * FROM deliveries
            WHERE endpoint_id = ? AND (created_at, id) < (?, ?)
            ORDER BY created_at DESC, id DESC LIMIT ?""";

    static final String CHANGE = """
            UPDATE deliveries SET
                status = ?, step = ?, since = ?, due_at = ?, holder = ?, ended_at = ?, log = ?, attempts = ?,
                version = ?
            WHERE id = ? AND version = ?""";

    private static final String INSERT = """
            INSERT INTO deliveries (
                id, endpoint_id, created_at, scope, event, status, step, since, due_at, holder, ended_at, log,
                attempts, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING""";

    private DeliveryRows() {}

    static Optional<Delivery> find(Session session, DeliveryId id) throws SQLException {
        return session.first(FIND, DeliveryRows::read, id.toString());
    }

    /// One that is there already is left as it is.
    static void insert(Session session, Delivery delivery) throws SQLException {
        State state = State.of(delivery.state());
        session.update(
                INSERT,
                delivery.id().toString(),
                delivery.id().endpoint().value(),
                delivery.id().createdAt().toEpochMilli(),
                delivery.scope().key(),
                delivery.event().text(),
                delivery.state().stage().wire(),
                state.step(),
                state.since(),
                state.dueAt(),
                state.holder(),
                state.endedAt(),
                AttemptLog.text(delivery.log()),
                delivery.attempts(),
                delivery.version());
    }

    /// False: it is not as it was seen.
    static boolean change(Session session, Delivery seen, Delivery next) throws SQLException {
        State state = State.of(next.state());
        int changed = session.update(
                CHANGE,
                next.state().stage().wire(),
                state.step(),
                state.since(),
                state.dueAt(),
                state.holder(),
                state.endedAt(),
                AttemptLog.text(next.log()),
                next.attempts(),
                next.version(),
                seen.id().toString(),
                seen.version());
        return changed == 1;
    }

    /// Those of an endpoint behind a place, the newest first.
    static List<Delivery> list(Session session, EndpointId endpoint, Optional<Mark> after, int most)
            throws SQLException {
        return session.all(
                LIST,
                DeliveryRows::read,
                endpoint.value(),
                after.map(mark -> mark.createdAt().toEpochMilli()).orElse(Long.MAX_VALUE),
                after.map(mark -> new DeliveryId(endpoint, mark.createdAt(), mark.event()).toString())
                        .orElse(""),
                most);
    }

    /// The columns of a state.
    private record State(
            @Nullable Integer step,
            @Nullable Long since,
            @Nullable Long dueAt,
            @Nullable String holder,
            @Nullable Long endedAt) {
        static State of(DeliveryState state) {
            return switch (state) {
                case Pending(int step, Instant since, Instant dueAt, Optional<Fence> holder) ->
                    new State(
                            step,
                            since.toEpochMilli(),
                            dueAt.toEpochMilli(),
                            holder.map(Fence::hex).orElse(null),
                            null);
                case Delivered(Instant at) -> ended(at);
                case Failed(Instant at) -> ended(at);
                case Dropped(Instant at) -> ended(at);
            };
        }

        private static State ended(Instant at) {
            return new State(null, null, null, null, at.toEpochMilli());
        }

        static DeliveryState read(ResultSet row) throws SQLException {
            return switch (Columns.word(Stage.class, Stage::wire, row.getString("status"))) {
                case PENDING ->
                    new Pending(
                            row.getInt("step"),
                            instant(row, "since"),
                            instant(row, "due_at"),
                            Optional.ofNullable(row.getString("holder")).map(Fence::new));
                case DELIVERED -> new Delivered(instant(row, "ended_at"));
                case FAILED -> new Failed(instant(row, "ended_at"));
                case DROPPED -> new Dropped(instant(row, "ended_at"));
            };
        }
    }

    private static Delivery read(ResultSet row) throws SQLException {
        DeliveryId id = DeliveryId.of(row.getString("id"));
        return new Delivery(
                id,
                Scope.of(row.getString("scope")),
                Event.of(row.getString("event"), id),
                State.read(row),
                AttemptLog.of(row.getString("log")),
                row.getInt("attempts"),
                row.getLong("version"));
    }
}
