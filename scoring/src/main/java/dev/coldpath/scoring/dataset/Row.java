package dev.coldpath.scoring.dataset;

import java.util.Comparator;
import java.util.List;

/// What a list says of one registrable domain. Of several rows about one domain the best ranked counts.
///
/// @param more the values behind the rank, empty where the list has none
public record Row(String domain, long rank, List<String> more) {
    /// By domain, the best first: a total order, so that sorting does not depend on the order of arrival.
    public static final Comparator<Row> ORDER = Comparator.comparing(Row::domain)
            .thenComparingLong(Row::rank)
            .thenComparing(row -> String.join("\t", row.more()));

    public Row {
        more = List.copyOf(more);
        if (rank < 1) {
            throw new IllegalArgumentException("row of " + domain + ": rank " + rank);
        }
    }
}
