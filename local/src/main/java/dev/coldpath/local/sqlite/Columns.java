package dev.coldpath.local.sqlite;

import dev.coldpath.score.Tenths;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/// How single values stand in columns.
final class Columns {
    private Columns() {}

    /// From epoch milliseconds.
    static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    /// From epoch milliseconds or null.
    static Optional<Instant> instantIfAny(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /// The same by number.
    static Optional<Instant> instantIfAny(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /// From epoch seconds.
    static Instant second(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochSecond(row.getLong(column));
    }

    static Tenths tenths(ResultSet row, String column) throws SQLException {
        return new Tenths(row.getInt(column));
    }

    /// The one of these values that this word stands for.
    static <E extends Enum<E>> E word(Class<E> values, Function<E, String> spelling, String word) {
        return wordIfAny(values, spelling, word)
                .orElseThrow(() ->
                        new IllegalStateException(values.getSimpleName() + ": a row has an unknown word: " + word));
    }

    /// The same; empty when newer code wrote the word.
    static <E extends Enum<E>> Optional<E> wordIfAny(Class<E> values, Function<E, String> spelling, String word) {
        return Arrays.stream(values.getEnumConstants())
                .filter(value -> spelling.apply(value).equals(word))
                .findFirst();
    }
}
