package dev.coldpath.local.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One connection and the statements it has prepared. Used by one thread at a time.
final class Session implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /// Reads one row of a result.
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Takes the connection over.
    Session(Connection connection) {
        this.connection = connection;
    }

    <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        return with(sql, values, statement -> {
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.of(row.read(result)) : Optional.empty();
            }
        });
    }

    <T> List<T> all(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        return with(sql, values, statement -> {
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row.read(result));
                }
                return rows;
            }
        });
    }

    /// How many rows it changed.
    int update(String sql, @Nullable Object... values) throws SQLException {
        return with(sql, values, PreparedStatement::executeUpdate);
    }

    /// Runs statements that take no values and are not worth preparing.
    void script(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            for (PreparedStatement each : prepared.values()) {
                each.close();
            }
        } finally {
            prepared.clear();
            connection.close();
        }
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, @Nullable Object[] values, Use<T> use) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return use.of(statement);
        } catch (SQLException e) {
            forget(sql, statement);
            throw e;
        }
    }

    /// The driver finalizes a statement that fails, so it must not be used again.
    private void forget(String sql, PreparedStatement statement) throws SQLException {
        prepared.remove(sql);
        statement.close();
    }
}
