package dev.coldpath.bench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row as the engine wrote it, to be written again under another key.
final class CopiedRow {
    private final List<String> columns = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();
    private final PreparedStatement insert;

    /// The only row that a query finds.
    ///
    /// @param verb `INSERT` or `INSERT OR REPLACE`
    CopiedRow(Connection connection, String verb, String table, String condition) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("SELECT * FROM " + table + " WHERE " + condition)) {
            if (!row.next()) {
                throw new IllegalStateException(table + ": no row where " + condition);
            }
            ResultSetMetaData names = row.getMetaData();
            for (int i = 1; i <= names.getColumnCount(); i++) {
                columns.add(names.getColumnName(i));
                values.add(row.getObject(i));
            }
        }
        insert = connection.prepareStatement("%s INTO %s (%s) VALUES (%s)"
                .formatted(
                        verb,
                        table,
                        String.join(", ", columns),
                        String.join(", ", Collections.nCopies(columns.size(), "?"))));
    }

    CopiedRow with(String column, Object value) {
        values.set(columns.indexOf(column), value);
        return this;
    }

    String text(String column) {
        return String.valueOf(values.get(columns.indexOf(column)));
    }

    void write() throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            insert.setObject(i + 1, values.get(i));
        }
        insert.executeUpdate();
    }
}
