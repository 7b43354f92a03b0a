package dev.coldpath.aws.vectors;

import dev.coldpath.intelligence.vector.Place;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorQuery.Filter;
import dev.coldpath.intelligence.vector.VectorRecord;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which index a vector lies in: `text-tiktok-202604`, `text-tiktok-undated`.
///
/// @param platform empty: the record has none
/// @param month in UTC; empty: undated
record Shelf(VectorName space, Optional<String> platform, Optional<YearMonth> month) {
    private static final Pattern PLATFORM = Pattern.compile("[A-Z0-9_]{1,32}");
    private static final Pattern NAME = Pattern.compile("(text|image|video)-([a-z0-9-]{0,32})-([0-9]{6}|undated)");
    private static final String UNDATED = "undated";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM", Locale.ROOT);

    Shelf {
        if (platform.filter(name -> !PLATFORM.matcher(name).matches()).isPresent()) {
            throw new IllegalArgumentException(space.wire() + ": no index can be named after such a platform");
        }
    }

    static Shelf of(VectorName space, VectorRecord record) {
        return new Shelf(space, record.platform(), record.publishedAt().map(Shelf::month));
    }

    /// Empty where no vector can be, for no index can be named after such a platform.
    static Optional<Shelf> at(VectorName space, Place place) {
        return place.platform()
                        .filter(name -> !PLATFORM.matcher(name).matches())
                        .isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Shelf(space, place.platform(), place.publishedAt().map(Shelf::month)));
    }

    /// Empty for an index that is none of ours.
    static Optional<Shelf> named(String index) {
        Matcher parts = NAME.matcher(index);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String platform = parts.group(2);
        String month = parts.group(3);
        return VectorName.of(parts.group(1))
                .map(space -> new Shelf(
                        space,
                        platform.isEmpty()
                                ? Optional.empty()
                                : Optional.of(platform.replace('-', '_').toUpperCase(Locale.ROOT)),
                        month.equals(UNDATED) ? Optional.empty() : Optional.of(YearMonth.parse(month, MONTH))));
    }

    /// What the names of a space's indexes begin with.
    static String prefix(VectorName space) {
        return space.shortName() + "-";
    }

    /// An index's name may have hyphens, but no underscores. Without a platform there is nothing between its two.
    String index() {
        return prefix(space)
                + platform.map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                        .orElse("")
                + "-"
                + month.map(MONTH::format).orElse(UNDATED);
    }

    /// Whether anything in it can fulfil the filter.
    boolean mayHold(Filter filter) {
        boolean asked = filter.platforms().isEmpty()
                || platform.filter(filter.platforms()::contains).isPresent();
        return asked
                && filter.since()
                        .map(Shelf::month)
                        .map(first ->
                                month.filter(each -> !each.isBefore(first)).isPresent())
                        .orElse(true);
    }

    /// Whether the instant is in its month, and not all of it is later.
    boolean isSplitBy(Instant since) {
        return month.filter(month(since)::equals).isPresent();
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }
}
