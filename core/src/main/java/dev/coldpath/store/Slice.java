package dev.coldpath.store;

import java.util.List;
import java.util.Optional;

/// A part of a list, cut from what was found when one more was asked for than the part may have: that one tells whether
/// there is a next part.
///
/// @param last the last of the rows, where the next part begins; empty at the end of the list
public record Slice<T>(List<T> rows, Optional<T> last) {
    public Slice {
        rows = List.copyOf(rows);
    }

    /// Cuts what was found in order.
    ///
    /// @param most how many rows the part may have, at least 1
    public static <T> Slice<T> of(List<T> found, int most) {
        boolean end = found.size() <= most;
        List<T> rows = end ? found : found.subList(0, most);
        return new Slice<>(rows, end ? Optional.empty() : Optional.of(rows.getLast()));
    }
}
