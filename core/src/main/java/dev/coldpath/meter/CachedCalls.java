package dev.coldpath.meter;

import dev.coldpath.account.Scope;
import java.time.YearMonth;
import java.util.OptionalInt;

/// Counts a scope's cached calls by UTC month. Months are kept for 14 months.
public interface CachedCalls {
    /// Counts one call more, unless that many are counted in the month; absent: there is no such limit. Whether it was
    /// counted: of calls that meet, never one too many.
    boolean count(Scope scope, YearMonth month, OptionalInt most);

    /// Counts one call less, whose answer was then not given.
    void takeBack(Scope scope, YearMonth month);
}
