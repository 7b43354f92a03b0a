package dev.coldpath.scoring.dataset;

import dev.coldpath.domain.Domain;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Looks lists up in their store: one read for a shard that is not at hand. What was read stays for a while, by
/// version, and which version is live is asked again every minute, so a new one needs no restart.
public final class StoredRankLists implements RankLists {
    private static final Duration TRUSTED_FOR = Duration.ofMinutes(1);
    private static final long MOST_BYTES = 32_000_000;

    private final List<DataSetId> enabled;
    private final DataSetStore store;
    private final InstantSource time;
    private final Map<DataSetId, Seen> live = new ConcurrentHashMap<>();
    private final Map<Place, ShardRows> shards = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    public StoredRankLists(List<DataSet> enabled, DataSetStore store, InstantSource time) {
        this.enabled = enabled.stream().map(DataSet::id).toList();
        this.store = store;
        this.time = time;
    }

    /// The live version as it was found at that time.
    private record Seen(Optional<VersionManifest> manifest, Instant at) {}

    @Override
    public List<DataSetId> enabled() {
        return enabled;
    }

    @Override
    public boolean anyLoaded() {
        return enabled.stream().anyMatch(list -> manifest(list).isPresent());
    }

    @Override
    public Answer look(DataSetId list, Domain domain) {
        return enabled.contains(list)
                ? manifest(list).<Answer>map(manifest -> look(manifest, domain)).orElseGet(Answer.NotLoaded::new)
                : new Answer.NotLoaded();
    }

    private Answer look(VersionManifest manifest, Domain domain) {
        Edition edition = new Edition(manifest.source(), manifest.asOf());
        return shard(manifest, Shard.of(domain.name()))
                .find(domain.name())
                .<Answer>map(listed -> new Answer.Found(listed, edition))
                .orElseGet(() -> new Answer.Unlisted(edition));
    }

    private Optional<VersionManifest> manifest(DataSetId list) {
        Instant now = time.instant();
        Seen seen = live.get(list);
        if (seen == null || !now.isBefore(seen.at().plus(TRUSTED_FOR))) {
            seen = new Seen(current(list, seen), now);
            live.put(list, seen);
        }
        return seen.manifest();
    }

    private Optional<VersionManifest> current(DataSetId list, @Nullable Seen before) {
        Optional<Version> version = store.live(list);
        if (before != null && before.manifest().map(VersionManifest::version).equals(version)) {
            return before.manifest();
        }
        return version.flatMap(each -> ManifestJson.find(store, list, each));
    }

    private ShardRows shard(VersionManifest manifest, Shard shard) {
        Place place = Place.shard(manifest.id(), manifest.version(), shard);
        synchronized (shards) {
            ShardRows known = shards.get(place);
            if (known != null) {
                return known;
            }
        }
        ShardRows read = ShardRows.read(store, manifest, shard);
        keep(place, read);
        return read;
    }

    private void keep(Place place, ShardRows rows) {
        synchronized (shards) {
            ShardRows other = shards.put(place, rows);
            bytes += rows.bytes() - (other == null ? 0 : other.bytes());
            Iterator<ShardRows> oldest = shards.values().iterator();
            while (bytes > MOST_BYTES && shards.size() > 1) {
                bytes -= oldest.next().bytes();
                oldest.remove();
            }
        }
    }
}
