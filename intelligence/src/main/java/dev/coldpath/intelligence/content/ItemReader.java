package dev.coldpath.intelligence.content;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Looks items up. What is not there is missing from the answer, which has no promised order unless it says so.
public interface ItemReader {
    List<Item> byUuid(Collection<UUID> uuids);

    List<Item> byVectorId(Collection<String> vectorIds);

    List<Item> byContent(Collection<ContentKey> keys);

    /// The newest items with this tag: by date, the newest first and undated ones last, ties by uuid.
    List<Item> newestWithTag(String tag, int most);

    /// Those of them that were published at this instant or later, undated ones not among them.
    List<Item> newestWithTag(String tag, Instant since, int most);

    /// The newest items published from one instant to another, both included: the newest first, ties by uuid.
    List<Item> newestBetween(Instant from, Instant to, int most);

    /// The items that name one of these as their canonical one.
    List<Item> duplicatesOf(Collection<UUID> canonicals);

    /// Whether there is no item at all.
    boolean empty();
}
