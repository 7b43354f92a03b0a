package dev.coldpath.local.sqlite;

import java.sql.SQLException;

/// What one caller wants of the database, all or nothing.
interface Work<T> {
    T on(Session session) throws SQLException;
}
