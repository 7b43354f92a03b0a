package dev.coldpath.intelligence.content;

import java.util.Collection;
import java.util.List;

/// Looks creators up by their numbers.
public interface CreatorReader {
    /// Those that are known, in no promised order.
    List<Creator> byId(Collection<Long> ids);
}
