package dev.coldpath.scoring.model;

import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import java.util.List;
import java.util.Map;

/// Tells whether what an earlier run read was read of whom this run knows: the same item, board or organisation. Where
/// this run could not find out who it is, nothing says that it is another.
final class SameEntity {
    private static final Map<FetcherId, Name> NAMES = Map.of(
            FetcherId.WIKIDATA,
            new Name(Keys.WIKIDATA_ITEM, new Place(FetcherId.WIKIDATA, Keys.WIKIDATA_ITEM)),
            FetcherId.GITHUB,
            new Name(
                    Keys.GITHUB_ORGANIZATION,
                    new Place(FetcherId.WIKIDATA, Keys.WIKIDATA_GITHUB),
                    new Place(FetcherId.SITE, Keys.SITE_GITHUB)),
            FetcherId.ATS,
            new Name(Keys.ATS_BOARD, new Place(FetcherId.SITE, Keys.SITE_BOARD)),
            FetcherId.SEC,
            new Name(Keys.SEC_CIK, new Place(FetcherId.WIKIDATA, Keys.WIKIDATA_CIK)),
            FetcherId.ATTENTION,
            new Name(Keys.ATTENTION_ARTICLE, new Place(FetcherId.WIKIDATA, Keys.WIKIDATA_ARTICLE)));

    private SameEntity() {}

    private record Place(FetcherId fetcher, String key) {}

    /// What an earlier snapshot calls its company, and where this run would read the same.
    private record Name(String then, List<Place> now) {
        private Name(String then, Place... now) {
            this(then, List.of(now));
        }
    }

    static boolean holds(Snapshot earlier, Snapshots snapshots) {
        Name name = NAMES.get(earlier.fetcher());
        if (name == null) {
            return true;
        }
        List<String> now = name.now().stream()
                .flatMap(place -> snapshots.current(place.fetcher()).stream()
                        .flatMap(snapshot -> snapshot.texts(place.key()).stream()))
                .toList();
        return now.isEmpty() || earlier.texts(name.then()).stream().anyMatch(now::contains);
    }
}
