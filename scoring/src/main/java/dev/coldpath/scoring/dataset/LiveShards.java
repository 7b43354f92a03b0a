package dev.coldpath.scoring.dataset;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The shards of live versions: one read for a shard that is not at hand. What was read stays for a while, by version,
/// and which version is live is asked again every minute, so a new one needs no restart.
final class LiveShards {
    private static final Duration TRUSTED_FOR = Duration.ofMinutes(1);
    private static final long MOST_BYTES = 32_000_000;

    private final DataSetStore store;
    private final InstantSource time;
    private final Map<DataSetId, Seen> live = new ConcurrentHashMap<>();
    private final Map<Place, ShardRows> shards = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    LiveShards(DataSetStore store, InstantSource time) {
        this.store = store;
        this.time = time;
    }

    /// The live version as it was found at that time.
    private record Seen(Optional<VersionManifest> manifest, Instant at) {}

    /// What is live; empty until the data set was loaded.
    Optional<VersionManifest> manifest(DataSetId set) {
        Instant now = time.instant();
        Seen seen = live.get(set);
        if (seen == null || !now.isBefore(seen.at().plus(TRUSTED_FOR))) {
            seen = new Seen(current(set, seen), now);
            live.put(set, seen);
        }
        return seen.manifest();
    }

    private Optional<VersionManifest> current(DataSetId set, @Nullable Seen before) {
        Optional<Version> version = store.live(set);
        if (before != null && before.manifest().map(VersionManifest::version).equals(version)) {
            return before.manifest();
        }
        return version.flatMap(each -> ManifestJson.find(store, set, each));
    }

    /// The rows among which a key's are, if there are any.
    ShardRows rows(VersionManifest manifest, String key) {
        Shard shard = Shard.of(key);
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
