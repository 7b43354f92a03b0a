package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.ItemStore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Goes through the items that lack a vector, each once: from anywhere to the last, then from the first to there.
final class Lacking {
    private static final UUID FIRST = new UUID(0, 0);

    private final ItemStore items;
    private final UUID start;
    private UUID from;
    private boolean round;
    private boolean over;

    Lacking(ItemStore items, UUID start) {
        this.items = items;
        this.start = start;
        this.from = start;
    }

    /// The next of them; none: those were all.
    List<Item> next(int most) {
        List<Item> next = new ArrayList<>();
        if (!round) {
            next.addAll(read(most));
            if (next.size() < most || from.equals(FIRST)) {
                round = true;
                from = FIRST;
            }
        }
        int missing = most - next.size();
        if (round && !over && missing > 0) {
            List<Item> before = read(missing).stream()
                    .filter(item -> item.uuid().toString().compareTo(start.toString()) < 0)
                    .toList();
            over = before.size() < missing;
            next.addAll(before);
        }
        return next;
    }

    private List<Item> read(int most) {
        List<Item> read = items.pending(from, most);
        if (!read.isEmpty()) {
            from = after(read.getLast().uuid());
        }
        return read;
    }

    /// The next in the order in which they are written; after the last of all comes the first.
    private static UUID after(UUID uuid) {
        long low = uuid.getLeastSignificantBits() + 1;
        return new UUID(low == 0 ? uuid.getMostSignificantBits() + 1 : uuid.getMostSignificantBits(), low);
    }
}
