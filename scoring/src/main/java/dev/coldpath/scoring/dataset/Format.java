package dev.coldpath.scoring.dataset;

import java.util.List;
import java.util.Optional;

/// How the lines of one publisher's file are read.
public interface Format {
    /// Names of a row's values behind the domain, the rank first.
    List<String> columns();

    /// How the first line begins, if it is not a row; a file that begins otherwise is another file.
    Optional<String> head();

    Line read(String line);

    /// What one line came to.
    sealed interface Line {
        record Kept(Row row) implements Line {}

        /// Well formed, and about nothing that could be a company's domain.
        record Skipped() implements Line {}

        record Malformed() implements Line {}
    }
}
