package dev.coldpath.scoring.dataset.load;

import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.DataSetStore;
import dev.coldpath.scoring.dataset.ManifestJson;
import dev.coldpath.scoring.dataset.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which versions of a list are worth keeping, and which of them is a month old.
record History(DataSetStore store, DataSetId set) {
    private static final long MONTH = 30;
    private static final long SHORTEST = 25;
    private static final long LONGEST = 40;

    /// The version nearest to 30 days before that day, from 25 to 40 days.
    Optional<Version> monthBefore(LocalDate day) {
        return store.versions(set).stream()
                .filter(version -> age(version, day) >= SHORTEST && age(version, day) <= LONGEST)
                .filter(this::whole)
                .min(Comparator.<Version>comparingLong(version -> Math.abs(age(version, day) - MONTH))
                        .thenComparing(Comparator.reverseOrder()));
    }

    /// Drops what is too old and what was never finished. The version that was live before stays: somebody may be
    /// reading it.
    ///
    /// @param ranked true: a month's versions are kept
    void trim(Version live, Optional<Version> liveBefore, boolean ranked) {
        List<Version> old = store.versions(set).stream()
                .filter(version -> !version.equals(live) && !liveBefore.equals(Optional.of(version)))
                .filter(version -> !ranked || age(version, live.day()) > LONGEST || !whole(version))
                .toList();
        old.forEach(version -> store.drop(set, version));
    }

    private boolean whole(Version version) {
        return ManifestJson.find(store, set, version).isPresent();
    }

    private static long age(Version version, LocalDate day) {
        return ChronoUnit.DAYS.between(version.day(), day);
    }
}
