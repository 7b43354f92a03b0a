package dev.coldpath.intelligence.content;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Keeps items.
public interface ItemStore extends ItemReader {
    /// Writes these changes, each whole or not at all, each only over the revision it was made from.
    ///
    /// @param changes of different items
    /// @return those that did not happen, because somebody else changed the item first or holds its name
    List<Change> write(List<Change> changes);

    /// Items that lack a vector which is to be tried again, in the order in which their ids are written.
    ///
    /// @param from no item whose id is before this one
    List<Item> pending(UUID from, int most);

    /// One item's change. A new state has the next revision; none: the item goes. A new item begins with a revision
    /// that it did not have in an earlier life, so that nobody who still holds a state of that life writes over it.
    record Change(Optional<Item> before, Optional<Item> after) {
        public Change {
            if (before.isEmpty() && after.isEmpty()) {
                throw new IllegalArgumentException("change: it has neither a before nor an after");
            }
            if (after.isPresent() && !follows(before, after.get().revision())) {
                throw new IllegalArgumentException("item " + after.get().uuid() + ": revision "
                        + after.get().revision() + " does not follow "
                        + before.map(Item::revision).orElse(0L));
            }
            if (before.isPresent() && after.isPresent() && !same(before.get(), after.get())) {
                throw new IllegalArgumentException("item " + before.get().uuid() + ": it became another item");
            }
        }

        /// Of which item.
        public UUID uuid() {
            return after.or(this::before).map(Item::uuid).orElseThrow();
        }

        private static boolean follows(Optional<Item> before, long revision) {
            return before.map(item -> revision == item.revision() + 1).orElse(revision > 0);
        }

        private static boolean same(Item one, Item other) {
            return one.uuid().equals(other.uuid())
                    && one.platform().equals(other.platform())
                    && one.contentId().equals(other.contentId());
        }
    }
}
