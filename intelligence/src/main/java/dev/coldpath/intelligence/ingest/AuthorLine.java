package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.Author;
import dev.coldpath.intelligence.content.Creator;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// The author of an item, as a line gives it.
record AuthorLine(
        Said<String> handle,
        Said<String> name,
        Said<Long> followers,
        Said<Long> following,
        Said<Long> totalLikes,
        Said<Long> videoCount,
        Said<Boolean> isVerified,
        Said<Boolean> isPrivate) {
    private static final String INVALID = "author is invalid";
    private static final int LONGEST = 256;

    static AuthorLine read(LineFields author) {
        return new AuthorLine(
                author.text("handle", INVALID, AuthorLine::handle).where(handle -> !handle.isEmpty()),
                author.text("name", INVALID, AuthorLine::name).where(name -> !name.isBlank()),
                author.read("followers", INVALID, Numbers::count),
                author.read("following", INVALID, Numbers::count),
                author.read("totalLikes", INVALID, Numbers::count),
                author.read("videoCount", INVALID, Numbers::count),
                author.flag("verified", INVALID),
                author.flag("private", INVALID));
    }

    private static Optional<String> handle(String text) {
        String trimmed = text.strip();
        String bare = trimmed.startsWith("@") ? trimmed.substring(1).strip() : trimmed;
        return Optional.of(bare).filter(handle -> Cut.within(LONGEST, handle));
    }

    private static Optional<String> name(String text) {
        return Optional.of(Cut.at(LONGEST, text.strip()));
    }

    Author over(Author stored) {
        return new Author(
                handle.over(stored.handle()),
                name.over(stored.name()),
                Said.over(followers, stored.followers()),
                Said.over(following, stored.following()),
                Said.over(totalLikes, stored.totalLikes()),
                Said.over(videoCount, stored.videoCount()),
                isVerified.over(stored.isVerified()),
                isPrivate.over(stored.isPrivate()));
    }

    /// What was heard of the creator here: only what this line says itself, for the item may know older things than
    /// others say by now. Empty when nothing was said, or nobody is named.
    ///
    /// @param handle of the item's author once the line was applied
    Optional<Creator> heard(String platform, Optional<String> handle, Instant at) {
        Author said = over(Author.UNKNOWN);
        return said.equals(Author.UNKNOWN)
                ? Optional.empty()
                : handle.map(named -> new Creator(platform, named.toLowerCase(Locale.ROOT), named(said, named), at));
    }

    private static Author named(Author said, String handle) {
        return new Author(
                Optional.of(handle),
                said.name(),
                said.followers(),
                said.following(),
                said.totalLikes(),
                said.videoCount(),
                said.isVerified(),
                said.isPrivate());
    }
}
