package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.Media;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What one good line says of one item.
///
/// @param uuid empty: the one it has, or the one that is made from its key
/// @param vectors what it says of each space
/// @param deleted whether the item is to go
record ContentLine(
        ContentKey key,
        Optional<UUID> uuid,
        Said<String> url,
        Said<String> title,
        Said<String> description,
        Said<List<String>> tags,
        Said<String> contentType,
        Said<String> vectorId,
        AuthorLine author,
        Said<Instant> publishedAt,
        CountsLine counts,
        Said<List<Media>> media,
        Map<VectorName, Said<Point>> vectors,
        Said<UUID> canonical,
        Said<Instant> observedAt,
        boolean deleted) {
    ContentLine {
        vectors = Map.copyOf(vectors);
    }
}
