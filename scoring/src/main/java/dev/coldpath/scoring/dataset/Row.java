package dev.coldpath.scoring.dataset;

import java.util.Comparator;
import java.util.List;

/// What a data set says under one key, such as a registrable domain. Of several rows about one part of it the first in
/// order counts: the best rank, the newest filing.
///
/// @param part tells rows of one key apart that do not replace each other; empty in lists of ranks
/// @param order the rank, or any number that is smaller for what counts more
/// @param more the values behind the rank or the part, empty where the publisher has none
public record Row(String key, String part, long order, List<String> more) {
    /// By key and part, the one that counts first: a total order, so that sorting does not depend on the order of
    /// arrival.
    public static final Comparator<Row> ORDER = Comparator.comparing(Row::key)
            .thenComparing(Row::part)
            .thenComparingLong(Row::order)
            .thenComparing(row -> String.join("\t", row.more()));

    public Row {
        more = List.copyOf(more);
        if (key.isEmpty() || !plain(key) || !plain(part) || !more.stream().allMatch(Row::plain)) {
            throw new IllegalArgumentException("row: empty key, or a value that does not fit a column: " + key);
        }
    }

    /// A domain's place on a list.
    public static Row ranked(String domain, long rank, List<String> more) {
        if (rank < 1) {
            throw new IllegalArgumentException("row of " + domain + ": rank " + rank);
        }
        return new Row(domain, "", rank, more);
    }

    /// True: it fits a column.
    static boolean plain(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ') {
                return false;
            }
        }
        return true;
    }

    /// True: both are about the same, so that only one of them counts.
    public boolean sameAs(Row other) {
        return key.equals(other.key) && part.equals(other.part);
    }
}
