package dev.coldpath.submit;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/// What a scope has been charged, as one item whose version serialises every change to it.
///
/// @param version 0 before the first write, then rising by one
/// @param lastAt the item's clock, which never runs back
/// @param month the UTC month that `cold` counts
/// @param cold cold calls admitted in that month and not given back
public record Usage(long version, Instant lastAt, YearMonth month, int cold) {
    public static final Usage NONE = new Usage(0, Instant.EPOCH, monthOf(Instant.EPOCH), 0);

    public static YearMonth monthOf(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    /// The same counters as of `now`: a new month starts at zero.
    public Usage at(Instant now) {
        Instant clock = now.isAfter(lastAt) ? now : lastAt;
        YearMonth current = monthOf(clock);
        return new Usage(version, clock, current, current.equals(month) ? cold : 0);
    }

    /// One cold call more.
    public Usage charged() {
        return new Usage(version + 1, lastAt, month, cold + 1);
    }

    /// One cold call less, if the month it was counted in is still the counted one.
    public Usage returned(YearMonth countedIn) {
        boolean stillCounted = countedIn.equals(month) && cold > 0;
        return new Usage(version + 1, lastAt, month, stillCounted ? cold - 1 : cold);
    }
}
