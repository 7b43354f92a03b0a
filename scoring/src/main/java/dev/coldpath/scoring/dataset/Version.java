package dev.coldpath.scoring.dataset;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One edition of a data set: the day of the list, and a mark of what was read and how. The same input, read in the
/// same way, is the same version.
public record Version(LocalDate day, String mark) implements Comparable<Version> {
    private static final Pattern MARK = Pattern.compile("[0-9a-f]{12}");
    private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-([0-9a-f]{12})");
    private static final Comparator<Version> ORDER =
            Comparator.comparing(Version::day).thenComparing(Version::mark);

    public Version {
        if (!MARK.matcher(mark).matches()) {
            throw new IllegalArgumentException("version: mark is not 12 hex digits: " + mark);
        }
    }

    public static Version of(Instant listed, String mark) {
        return new Version(LocalDate.ofInstant(listed, ZoneOffset.UTC), mark);
    }

    /// Empty: not the name of a version.
    public static Optional<Version> named(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Version(LocalDate.parse(matcher.group(1)), matcher.group(2)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return day + "-" + mark;
    }
}
