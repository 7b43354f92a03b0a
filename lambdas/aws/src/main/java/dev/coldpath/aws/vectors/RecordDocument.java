package dev.coldpath.aws.vectors;

import dev.coldpath.intelligence.vector.VectorQuery.Filter;
import dev.coldpath.intelligence.vector.VectorRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.document.Document;

/// A record as the metadata beside its vector, and a filter over that. Only what is filtered by is made filterable: of
/// that a vector may have little.
final class RecordDocument {
    private static final String ITEM = "item";
    private static final String ON_PLATFORM = "onPlatform";
    private static final String PLATFORM = "platform";
    private static final String MEDIA = "media";
    private static final String URL = "url";
    /// Milliseconds since 1970.
    private static final String PUBLISHED = "published";

    private static final String DUPLICATE = "duplicate";

    static final List<String> NOT_FILTERED = List.of(ITEM, ON_PLATFORM, PLATFORM, MEDIA, URL);

    private RecordDocument() {}

    static Document write(VectorRecord record) {
        Map<String, Document> members = new HashMap<>();
        members.put(DUPLICATE, Document.fromBoolean(record.duplicate()));
        record.contentId().ifPresent(item -> members.put(ITEM, Document.fromString(item.toString())));
        record.contentPlatformId().ifPresent(id -> members.put(ON_PLATFORM, Document.fromString(id)));
        record.platform().ifPresent(name -> members.put(PLATFORM, Document.fromString(name)));
        record.mediaType().ifPresent(type -> members.put(MEDIA, Document.fromString(type)));
        record.sourceUrl().ifPresent(url -> members.put(URL, Document.fromString(url)));
        record.publishedAt().ifPresent(at -> members.put(PUBLISHED, Document.fromNumber(at.toEpochMilli())));
        return Document.fromMap(members);
    }

    static VectorRecord read(String id, Document metadata) {
        Map<String, Document> members = metadata.asMap();
        return new VectorRecord(
                id,
                text(members, ITEM).map(UUID::fromString),
                text(members, ON_PLATFORM),
                text(members, PLATFORM),
                text(members, MEDIA),
                text(members, URL),
                Optional.ofNullable(members.get(PUBLISHED))
                        .map(at -> Instant.ofEpochMilli(
                                at.asNumber().bigDecimalValue().longValue())),
                Optional.ofNullable(members.get(DUPLICATE))
                        .map(Document::asBoolean)
                        .orElse(false));
    }

    /// What the choice of indexes leaves to be filtered in this one; empty when that is nothing.
    static Optional<Document> rest(Shelf shelf, Filter filter) {
        List<Document> all = new ArrayList<>();
        if (!filter.duplicates()) {
            all.add(rule(DUPLICATE, "$eq", Document.fromBoolean(false)));
        }
        filter.since()
                .filter(shelf::isSplitBy)
                .ifPresent(since -> all.add(rule(PUBLISHED, "$gte", Document.fromNumber(firstMilli(since)))));
        return switch (all.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(all.getFirst());
            default -> Optional.of(Document.fromMap(Map.of("$and", Document.fromList(all))));
        };
    }

    /// The first millisecond that is not before.
    private static long firstMilli(Instant since) {
        return since.plusNanos(999_999).toEpochMilli();
    }

    private static Document rule(String member, String operator, Document operand) {
        return Document.fromMap(Map.of(member, Document.fromMap(Map.of(operator, operand))));
    }

    private static Optional<String> text(Map<String, Document> members, String name) {
        return Optional.ofNullable(members.get(name)).map(Document::asString);
    }
}
