package dev.coldpath.scoring.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// How one publisher's file is read.
public sealed interface Format {
    /// Name of the column that rows are found by.
    String key();

    /// Names of a row's values behind its key.
    List<String> columns();

    /// A text file of lines, each about one domain, the rank first of its values.
    non-sealed interface Lines extends Format {
        @Override
        default String key() {
            return ShardRows.DOMAIN;
        }

        /// How the first line begins, if it is not a row; a file that begins otherwise is another file.
        Optional<String> head();

        Line read(String line);
    }

    /// A file with a structure of its own, whose rows are found by reading all of it.
    non-sealed interface Records extends Format {
        /// Hands over row by row.
        ///
        /// @param file as published, or its text if it was compressed as a whole
        /// @param most bytes of text that are read at all
        /// @throws Unreadable when it is another file than was meant
        /// @throws IOException when it is damaged
        void read(InputStream file, long most, Taker rows) throws IOException;
    }

    /// Takes what was read.
    @FunctionalInterface
    interface Taker {
        void take(Line line);
    }

    /// What one line or record came to.
    sealed interface Line {
        record Kept(Row row) implements Line {}

        /// Well formed, and about nothing that could be a company.
        record Skipped() implements Line {}

        record Malformed() implements Line {}
    }
}
