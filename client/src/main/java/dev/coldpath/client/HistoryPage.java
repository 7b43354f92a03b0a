package dev.coldpath.client;

import java.util.List;
import java.util.Optional;

/// Some of a company's records, the newest first.
///
/// @param nextCursor the cursor of the older ones; empty when there are none
public record HistoryPage(List<ScoreRecord> records, Optional<String> nextCursor) {
    public HistoryPage {
        records = List.copyOf(records);
    }
}
