package dev.coldpath.bench.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Reads every column of a row.
final class Read {
    private Read() {}

    static Object row(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("the row is gone");
            }
            int columns = row.getMetaData().getColumnCount();
            Object[] values = new Object[columns];
            for (int i = 0; i < columns; i++) {
                values[i] = row.getObject(i + 1);
            }
            return values;
        }
    }
}
