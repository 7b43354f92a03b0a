package dev.coldpath.local.sqlite;

import static dev.coldpath.local.sqlite.Columns.instant;
import static dev.coldpath.local.sqlite.Columns.instantIfAny;

import dev.coldpath.account.Scope;
import dev.coldpath.hook.EndpointId;
import dev.coldpath.hook.Target;
import dev.coldpath.webhook.Endpoint;
import dev.coldpath.webhook.Endpoint.Disabled;
import dev.coldpath.webhook.Endpoint.Disabled.Why;
import dev.coldpath.webhook.Scheme;
import dev.coldpath.webhook.SealedSecret;
import dev.coldpath.webhook.SigningSecrets;
import dev.coldpath.webhook.SigningSecrets.Retiring;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Endpoints as rows and back.
final class EndpointRows {
    static final String OF = "SELECT * FROM endpoints WHERE scope = ? ORDER BY created_at, id";

    static final String TARGETS =
            "SELECT id, events FROM endpoints WHERE scope = ? AND disabled_at IS NULL ORDER BY created_at, id";

    static final String CHANGE = """
            UPDATE endpoints SET
                url = ?, events = ?, description = ?, disabled_why = ?, disabled_at = ?, scheme = ?, secret = ?,
                retiring_secret = ?, retiring_until = ?, last_success_at = ?, version = ?
            WHERE id = ? AND scope = ? AND version = ?""";

    static final String REMOVE = "DELETE FROM endpoints WHERE id = ? AND scope = ?";

    private static final String INSERT = """
            INSERT INTO endpoints (
                url, events, description, disabled_why, disabled_at, scheme, secret, retiring_secret, retiring_until,
                last_success_at, version, id, scope, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private EndpointRows() {}

    static List<Endpoint> of(Session session, Scope scope) throws SQLException {
        return session.all(OF, EndpointRows::read, scope.key());
    }

    /// Of those that are told anything.
    static List<Target> targets(Session session, Scope scope) throws SQLException {
        return session.all(TARGETS, EndpointRows::target, scope.key());
    }

    static void insert(Session session, Endpoint endpoint) throws SQLException {
        session.update(
                INSERT,
                values(
                        endpoint,
                        endpoint.id().value(),
                        endpoint.scope().key(),
                        endpoint.createdAt().toEpochMilli()));
    }

    /// False: it is not as it was seen.
    static boolean change(Session session, Endpoint seen, Endpoint next) throws SQLException {
        @Nullable Object[] values = values(next, seen.id().value(), seen.scope().key(), seen.version());
        return session.update(CHANGE, values) == 1;
    }

    /// What both statements begin with, and these three behind it.
    private static @Nullable Object[] values(Endpoint endpoint, Object first, Object second, Object third) {
        SigningSecrets secrets = endpoint.secrets();
        Optional<Disabled> disabled = endpoint.disabled();
        return new @Nullable Object[] {
            endpoint.url().toString(),
            endpoint.target().marks(),
            endpoint.description(),
            disabled.map(off -> off.why().wire()).orElse(null),
            millis(disabled.map(Disabled::at)),
            secrets.scheme().wire(),
            secrets.current().text(),
            secrets.retiring().map(old -> old.secret().text()).orElse(null),
            millis(secrets.retiring().map(Retiring::until)),
            millis(endpoint.lastSuccess()),
            endpoint.version(),
            first,
            second,
            third
        };
    }

    private static @Nullable Long millis(Optional<Instant> at) {
        return at.map(Instant::toEpochMilli).orElse(null);
    }

    private static Target target(ResultSet row) throws SQLException {
        return Target.of(new EndpointId(row.getString("id")), row.getString("events"));
    }

    private static Endpoint read(ResultSet row) throws SQLException {
        Optional<String> why = Optional.ofNullable(row.getString("disabled_why"));
        Optional<String> retiring = Optional.ofNullable(row.getString("retiring_secret"));
        Optional<Instant> disabledAt = instantIfAny(row, "disabled_at");
        Optional<Instant> until = instantIfAny(row, "retiring_until");
        Target target = target(row);
        return new Endpoint(
                target.endpoint(),
                Scope.of(row.getString("scope")),
                URI.create(row.getString("url")),
                target.events(),
                row.getString("description"),
                instant(row, "created_at"),
                why.map(word -> new Disabled(Columns.word(Why.class, Why::wire, word), disabledAt.orElseThrow())),
                new SigningSecrets(
                        Columns.word(Scheme.class, Scheme::wire, row.getString("scheme")),
                        new SealedSecret(row.getString("secret")),
                        retiring.map(old -> new Retiring(new SealedSecret(old), until.orElseThrow()))),
                instantIfAny(row, "last_success_at"),
                row.getLong("version"));
    }
}
