package dev.coldpath.score;

import java.util.List;

/// A part of a domain's history, the newest first.
///
/// @param more whether older records remain
public record HistoryPage(List<HistoryRecord> records, boolean more) {
    public HistoryPage {
        records = List.copyOf(records);
    }

    /// The first so many of these records, which are one more where more remain.
    public static HistoryPage of(List<HistoryRecord> found, int most) {
        return new HistoryPage(found.subList(0, Math.min(most, found.size())), found.size() > most);
    }
}
