package dev.coldpath.intelligence.content;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// One post of one platform, as stored. Its times are whole milliseconds, which is what windows are measured in.
///
/// @param uuid given, or derived from platform and id; it never changes
/// @param platform in capitals
/// @param contentId its id on its platform
/// @param tags in tag form, without repeats
/// @param vectorId its id in a vector store that others filled
/// @param canonical the item of which this is a duplicate
/// @param observedAt when its figures were read; empty: never said
/// @param embedding what its text vector was made from
/// @param revision 0 before it is first stored; then any, and one more with every change
public record Item(
        UUID uuid,
        String platform,
        String contentId,
        Optional<String> url,
        Optional<String> title,
        Optional<String> description,
        List<String> tags,
        Optional<String> contentType,
        Optional<String> vectorId,
        Author author,
        Optional<Instant> publishedAt,
        Counts counts,
        List<Media> media,
        Optional<UUID> canonical,
        Optional<Instant> observedAt,
        Embedding embedding,
        long revision) {
    public Item {
        tags = List.copyOf(tags);
        media = List.copyOf(media);
        publishedAt = publishedAt.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
        observedAt = observedAt.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
    }

    /// The id of the creator, where platform and handle name one.
    public OptionalLong creatorId() {
        return author.handle()
                .map(handle -> OptionalLong.of(CreatorId.of(platform, handle)))
                .orElseGet(OptionalLong::empty);
    }

    /// Where the stored vectors come from.
    ///
    /// @param of each space with the hash of model and source, or that it was given; empty: there is no vector
    /// @param pending a vector is missing that is to be tried again
    public record Embedding(Optional<String> of, boolean pending) {
        public static final Embedding NONE = new Embedding(Optional.empty(), false);
    }
}
