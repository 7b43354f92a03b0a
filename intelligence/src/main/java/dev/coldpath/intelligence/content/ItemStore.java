package dev.coldpath.intelligence.content;

import java.util.List;
import java.util.Optional;

/// Keeps items.
public interface ItemStore extends ItemReader {
    /// Writes these changes, each whole or not at all, each only over the revision it was made from.
    ///
    /// @param changes of different items
    /// @return those that did not happen because somebody else changed the item first
    List<Change> write(List<Change> changes);

    /// Items that lack a vector which is to be tried again.
    List<Item> pending(int most);

    /// One item's change. A new state has the next revision; none: the item goes.
    record Change(Optional<Item> before, Optional<Item> after) {}
}
