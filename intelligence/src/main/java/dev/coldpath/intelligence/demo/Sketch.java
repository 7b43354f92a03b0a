package dev.coldpath.intelligence.demo;

import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.ContentUuid;
import dev.coldpath.intelligence.content.Counts;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.Item.Embedding;
import dev.coldpath.intelligence.content.Media;
import dev.coldpath.intelligence.demo.Cast.Member;
import dev.coldpath.intelligence.demo.Writer.Text;
import dev.coldpath.intelligence.vector.VectorName;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is decided about an item before it is made.
///
/// @param number its own, from 1
/// @param ageHours empty: it has no date
/// @param canonical the item that it repeats
record Sketch(
        int number, Member by, Form type, Text text, Counts counts, OptionalInt ageHours, Optional<UUID> canonical) {
    /// What people look at. A film has a first picture, too.
    enum Form {
        VIDEO,
        IMAGE,
        TEXT;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    UUID uuid() {
        return ContentUuid.of(new ContentKey(by.platform(), contentId()));
    }

    private String contentId() {
        return String.format(Locale.ROOT, "demo%04d", number);
    }

    private String url() {
        return "https://example.com/" + by.platform().toLowerCase(Locale.ROOT) + "/" + contentId();
    }

    Post post() {
        return new Post(item(), ageHours, texts());
    }

    /// The same without any vector.
    Post unseen() {
        return new Post(item(), ageHours, Map.of());
    }

    private Item item() {
        return new Item(
                uuid(),
                by.platform(),
                contentId(),
                Optional.of(url()),
                Optional.of(text.title()),
                Optional.of(text.description()),
                text.tags(),
                Optional.of(type.wire()),
                Optional.empty(),
                by.author(),
                Optional.empty(),
                counts,
                media(),
                canonical,
                Optional.empty(),
                Embedding.NONE,
                1);
    }

    private List<Media> media() {
        return switch (type) {
            case VIDEO -> List.of(new Media(Media.Type.VIDEO, URI.create(url() + ".mp4")));
            case IMAGE -> List.of(new Media(Media.Type.IMAGE, URI.create(url() + ".jpg")));
            case TEXT -> List.of();
        };
    }

    private Map<VectorName, String> texts() {
        Map<VectorName, String> texts = new EnumMap<>(VectorName.class);
        String hashtags = text.tags().stream().map(tag -> "#" + tag).collect(Collectors.joining(" "));
        texts.put(VectorName.TEXT, String.join("\n", text.title(), text.description(), hashtags));
        if (type != Form.TEXT) {
            texts.put(VectorName.IMAGE, text.picture());
        }
        if (type == Form.VIDEO) {
            texts.put(VectorName.VIDEO, text.film());
        }
        return texts;
    }
}
