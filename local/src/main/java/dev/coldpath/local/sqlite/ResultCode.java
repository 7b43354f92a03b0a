package dev.coldpath.local.sqlite;

import java.sql.SQLException;

/// SQLite's result codes that decide something here (sqlite.org/rescode.html).
final class ResultCode {
    static final int OK = 0;
    static final int NO_PERMISSION = 3;
    static final int BUSY = 5;
    static final int LOCKED = 6;
    static final int READ_ONLY = 8;
    static final int CORRUPT = 11;
    static final int CANNOT_OPEN = 14;
    static final int CONSTRAINT = 19;
    static final int NO_DATABASE = 26;

    /// What is above the lowest byte of a code says more of the same.
    private static final int PRIMARY = 0xff;

    private ResultCode() {}

    static int primary(SQLException e) {
        return e.getErrorCode() & PRIMARY;
    }
}
