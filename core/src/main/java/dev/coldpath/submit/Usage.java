package dev.coldpath.submit;

import dev.coldpath.limit.Ring;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;

/// The charges of a scope or a key, as one item whose version serialises every change to it. A scope has one for each
/// product, whose ring covers a day; a key has one whose ring covers an hour.
///
/// @param version 0 before the first write, then rising by one
/// @param lastAt the item's clock, which never runs back
/// @param month the UTC month that `cold` counts
/// @param cold units charged in that month and not given back
/// @param recent the same by the minute, as long as a rolling limit asks for it
public record Usage(long version, Instant lastAt, YearMonth month, int cold, Ring recent) {
    public static final Duration DAY = Duration.ofDays(1);
    public static final Duration HOUR = Duration.ofHours(1);

    /// Nothing yet, over a window of `DAY` or `HOUR`.
    public static Usage none(Duration window) {
        return new Usage(0, Instant.EPOCH, monthOf(Instant.EPOCH), 0, Ring.empty(window));
    }

    public static YearMonth monthOf(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    /// The same counters as of `now`: what has left its window is gone, and a new month starts at zero.
    public Usage at(Instant now) {
        Instant clock = now.isAfter(lastAt) ? now : lastAt;
        YearMonth current = monthOf(clock);
        return new Usage(version, clock, current, current.equals(month) ? cold : 0, recent.at(clock));
    }

    /// One unit more, at this item's clock.
    ///
    /// @param rolling whether a rolling limit needs it by the minute
    public Usage charged(boolean rolling) {
        return new Usage(version + 1, lastAt, month, cold + 1, rolling ? recent.plus(lastAt) : recent);
    }

    /// One unit less wherever the one counted in that minute still counts.
    public Usage returned(Instant countedIn) {
        boolean stillCounted = monthOf(countedIn).equals(month) && cold > 0;
        return new Usage(version + 1, lastAt, month, stillCounted ? cold - 1 : cold, recent.minus(countedIn));
    }

    /// The same with nothing counted by the minute: every rolling limit begins anew.
    public Usage lifted() {
        return new Usage(version + 1, lastAt, month, cold, new Ring(recent.window(), new TreeMap<>()));
    }

    /// Units charged in that month; zero when this item counts another one.
    public int coldIn(YearMonth asked) {
        return asked.equals(month) ? cold : 0;
    }

    /// Units of the UTC day that this item's clock is in.
    public int today() {
        return recent.since(lastAt.truncatedTo(ChronoUnit.DAYS));
    }

    public Instant monthEnds() {
        return begins(month.plusMonths(1));
    }

    /// The first instant of a UTC month.
    public static Instant begins(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    public Instant dayEnds() {
        return lastAt.truncatedTo(ChronoUnit.DAYS).plus(DAY);
    }
}
