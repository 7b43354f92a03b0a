package dev.coldpath.intelligence.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.ContentUuid;
import dev.coldpath.intelligence.content.Media;
import dev.coldpath.intelligence.content.TagForm;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorName;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads lines by the rules for content, field by field in the order in which the contract lists them.
final class LineReader {
    private static final Pattern PLATFORM = Pattern.compile("[A-Za-z0-9_]{1,32}");
    private static final int LONGEST_ID = 256;
    private static final int LONGEST_URL = 2_048;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_DESCRIPTION = 5_000;
    private static final int LONGEST_TYPE = 64;
    private static final int MOST_TAGS = 50;
    private static final int MOST_MEDIA = 20;
    private static final Duration AHEAD = Duration.ofHours(24);
    private static final Map<String, Media.Type> MEDIA = Map.of("image", Media.Type.IMAGE, "video", Media.Type.VIDEO);

    private final Instant latest;
    private final SpaceLengths lengths;

    LineReader(Instant now, SpaceLengths lengths) {
        this.latest = now.plus(AHEAD);
        this.lengths = lengths;
    }

    /// What a line came to.
    sealed interface Reading {}

    record Good(ContentLine line) implements Reading {}

    record Bad(String reason) implements Reading {}

    Reading read(RawLine raw) {
        return switch (JsonLine.of(raw)) {
            case JsonLine.Unreadable(String reason) -> new Bad(reason);
            case JsonLine.Read(var object) -> {
                LineFields fields = LineFields.of(object);
                ContentKey key = new ContentKey(
                        fields.required("platform", "platform is invalid", LineReader::platform),
                        fields.required("contentId", "contentId is required", LineReader::id));
                // the first thing that is wrong is told, so that nothing behind these need be looked at
                yield fields.refusal().<Reading>map(Bad::new).orElseGet(() -> read(key, fields));
            }
        };
    }

    private Reading read(ContentKey key, LineFields fields) {
        ContentLine line = line(key, fields);
        return fields.refusal().<Reading>map(Bad::new).orElseGet(() -> {
            lengths.learn(line.vectors());
            return new Good(line);
        });
    }

    private ContentLine line(ContentKey key, LineFields fields) {
        return new ContentLine(
                key,
                fields.text("uuid", "uuid is invalid", ContentUuid::parse).over(Optional.empty()),
                fields.text("url", "url is invalid", LineReader::url).as(URI::toString),
                words(fields, "title", LONGEST_TITLE),
                words(fields, "description", LONGEST_DESCRIPTION),
                fields.read("tags", "tags must be an array of strings", LineReader::tags),
                words(fields, "contentType", LONGEST_TYPE),
                fields.text("vectorId", "vectorId must be a string", LineReader::vectorId)
                        .where(id -> !id.isBlank()),
                AuthorLine.read(fields.inner("author", "author is invalid")),
                published(fields),
                CountsLine.read(fields.inner("counts", "counts is invalid")),
                fields.read("media", "media is invalid", node -> elements(node, LineReader::media))
                        .as(media -> first(MOST_MEDIA, media)),
                vectors(fields.inner("vectors", "vectors is invalid")),
                fields.text("canonicalUuid", "canonicalUuid is invalid", ContentUuid::parse),
                fields.read("observedAt", "observedAt is invalid", Numbers::time),
                fields.flag("deleted", "deleted must be a boolean")
                        .over(Optional.empty())
                        .orElse(false));
    }

    private static Optional<String> platform(String text) {
        return PLATFORM.matcher(text).matches() ? Optional.of(text.toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<String> id(String text) {
        return Optional.of(text).filter(id -> !id.isEmpty() && Cut.within(LONGEST_ID, id));
    }

    /// No longer than an id of ours may be, for it is looked up like one.
    private static Optional<String> vectorId(String text) {
        return Optional.of(text).filter(id -> Cut.within(LONGEST_ID, id));
    }

    /// A text of which nothing but white space is there says the same as null.
    private static Said<String> words(LineFields fields, String name, int most) {
        return fields.text(name, name + " must be a string", text -> Optional.of(Cut.at(most, text)))
                .where(text -> !text.isBlank());
    }

    private static Optional<URI> url(String text) {
        try {
            URI url = new URI(text);
            String scheme = Optional.ofNullable(url.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            return web && url.getRawAuthority() != null && text.length() <= LONGEST_URL
                    ? Optional.of(url)
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> tags(JsonNode node) {
        return elements(node, tag -> tag.isTextual() ? Optional.of(tag.textValue()) : Optional.empty())
                .map(tags -> first(MOST_TAGS, TagForm.all(tags)));
    }

    private static Optional<Media> media(JsonNode node) {
        Optional<Media.Type> type =
                Optional.ofNullable(MEDIA.get(node.path("type").asText()));
        Optional<URI> url = Optional.of(node.path("url"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .flatMap(LineReader::url);
        return type.flatMap(known -> url.map(address -> new Media(known, address)));
    }

    private Said<Instant> published(LineFields fields) {
        Said<Instant> at = fields.read("publishedAt", "publishedAt is invalid", Numbers::time);
        fields.refuse(
                at.over(Optional.empty()).filter(time -> time.isAfter(latest)).isPresent(),
                "publishedAt is in the future");
        return at;
    }

    private Map<VectorName, Said<Point>> vectors(LineFields fields) {
        Map<VectorName, Said<Point>> vectors = new EnumMap<>(VectorName.class);
        for (VectorName space : VectorName.values()) {
            String name = space.wire();
            vectors.put(space, fields.read(name, "vectors." + name + " is invalid", node -> point(space, node)));
        }
        return vectors;
    }

    private Optional<Point> point(VectorName space, JsonNode node) {
        if (!node.isArray() || !lengths.admits(space, node.size())) {
            return Optional.empty();
        }
        float[] numbers = new float[node.size()];
        double squares = 0;
        for (int i = 0; i < numbers.length; i++) {
            JsonNode number = node.get(i);
            numbers[i] = number.isNumber() ? number.floatValue() : Float.NaN;
            squares += (double) numbers[i] * numbers[i];
        }
        return squares > 0 && Double.isFinite(squares) ? Optional.of(Point.towards(numbers)) : Optional.empty();
    }

    /// Every element as its reader understands it; empty when that is no array, or one of them is broken.
    private static <T> Optional<List<T>> elements(JsonNode node, Function<JsonNode, Optional<T>> reader) {
        List<T> read = new ArrayList<>();
        for (JsonNode each : node) {
            reader.apply(each).ifPresent(read::add);
        }
        return node.isArray() && read.size() == node.size() ? Optional.of(List.copyOf(read)) : Optional.empty();
    }

    private static <T> List<T> first(int most, List<T> all) {
        return all.subList(0, Math.min(most, all.size()));
    }
}
