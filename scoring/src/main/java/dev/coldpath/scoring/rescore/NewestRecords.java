package dev.coldpath.scoring.rescore;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.record.HistoryRow;
import java.util.List;
import java.util.Optional;

/// Reads the newest records with what they were explained by.
public interface NewestRecords {
    /// The next records by domain, at most so many, behind a domain; none left: an empty list.
    List<Recorded> after(Optional<Domain> domain, int most);

    /// A newest record.
    ///
    /// @param explanation the JSON that was written with it
    record Recorded(HistoryRow row, String explanation) {}
}
