package dev.coldpath.scoring.model;

import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import java.util.OptionalDouble;

/// What counts on pages mean.
final class SiteMeanings {
    private SiteMeanings() {}

    /// None found on a page that shows nothing without its scripts is not the same as none there.
    static OptionalDouble counted(double count, Facts facts) {
        return count <= 0 && facts.shows(FetcherId.SITE, Keys.SITE_JS_ONLY)
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, count));
    }
}
