package dev.coldpath.scoring.dataset.load;

import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.DataSetStore;
import dev.coldpath.scoring.dataset.ManifestJson;
import dev.coldpath.scoring.dataset.Place;
import dev.coldpath.scoring.dataset.Shard;
import dev.coldpath.scoring.dataset.ShardRows;
import dev.coldpath.scoring.dataset.Version;
import dev.coldpath.scoring.dataset.VersionManifest;
import dev.coldpath.scoring.dataset.VersionManifest.Counts;
import dev.coldpath.scoring.dataset.VersionManifest.Part;
import dev.coldpath.scoring.dataset.load.LoadProgress.Phase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Makes a version out of drafts, shard by shard, and publishes it if it may replace what is live.
record Build(Workshop workshop, DataSet set, RawFile file, Partitioned partitioned, Optional<VersionManifest> live) {
    private static final int MARK = 12;
    /// One row of a hundred may be malformed.
    private static final long MOST_BAD = 100;

    /// @param over true: time is up
    Loaded run(BooleanSupplier over, LoadProgress progress) throws IOException {
        if (partitioned.bad() * MOST_BAD > partitioned.read()) {
            return refuse("%d of its %d rows are malformed".formatted(partitioned.bad(), partitioned.read()));
        }
        Version version = version();
        // asked again: another loader may have come first, and what is live must not be begun anew
        Optional<VersionManifest> same = ManifestJson.live(store(), set.id())
                .filter(manifest -> manifest.version().equals(version));
        if (same.isPresent()) {
            workshop.clear();
            return new Loaded.Unchanged(same.get());
        }
        BuildMark mark = begun(version);
        List<Part> parts = there(version);
        int first = parts.size();
        for (Shard shard : Shard.ALL.subList(first, Shard.COUNT)) {
            // one at least, or a short budget would never come to an end
            if (shard.number() > first && over.getAsBoolean()) {
                return new Loaded.Again("made " + shard.number() + " of " + Shard.COUNT + " shards");
            }
            Path draft = workshop.draft("shard");
            parts.add(build(mark, shard, draft));
            store().put(Place.shard(set.id(), version, shard), draft);
            progress.at(set.id(), Phase.SHARDS, parts.size(), Shard.COUNT);
        }
        return publish(mark, parts);
    }

    private Version version() {
        Tally tally = new Tally();
        byte[] read = (Loader.VERSION + "\n" + partitioned.digest()).getBytes(StandardCharsets.US_ASCII);
        tally.add(read, 0, read.length);
        return Version.of(file.asOf(), tally.digest().substring(0, MARK));
    }

    /// Going on with a version means going on with the ranks of a month ago that it was begun with.
    private BuildMark begun(Version version) {
        Optional<BuildMark> mark =
                BuildMark.in(workshop).filter(each -> each.version().equals(version));
        if (mark.isPresent()) {
            return mark.get();
        }
        store().drop(set.id(), version);
        Optional<Version> before =
                set.kind().history() ? new History(store(), set.id()).monthBefore(version.day()) : Optional.empty();
        BuildMark begun = new BuildMark(version, before);
        begun.leave(workshop);
        return begun;
    }

    /// The shards that an earlier load made, up to the first that is missing or did not survive.
    private List<Part> there(Version version) {
        List<Part> parts = new ArrayList<>();
        for (Shard shard : Shard.ALL) {
            Optional<Part> part =
                    store().open(Place.shard(set.id(), version, shard)).flatMap(in -> ShardBuild.readBack(shard, in));
            if (part.isEmpty()) {
                return parts;
            }
            parts.add(part.get());
        }
        return parts;
    }

    private Part build(BuildMark mark, Shard shard, Path draft) throws IOException {
        Optional<ShardRows> before = mark.before()
                .flatMap(older -> ManifestJson.find(store(), set.id(), older))
                .map(manifest -> ShardRows.read(store(), manifest, shard));
        return new ShardBuild(workshop, partitioned, set.kind(), before).build(shard, draft);
    }

    private Loaded publish(BuildMark mark, List<Part> parts) {
        long kept = parts.stream().mapToLong(Part::rows).sum();
        long before = live.map(manifest -> manifest.counts().kept()).orElse(0L);
        if (kept == 0) {
            return refuse("it holds nothing");
        }
        if (kept * 2 < before) {
            return refuse("it holds %d entries, fewer than half of the %d before".formatted(kept, before));
        }
        VersionManifest manifest = manifest(mark, parts, kept);
        workshop.put(Place.manifest(set.id(), mark.version()), ManifestJson.write(manifest));
        store().publish(set.id(), mark.version());
        workshop.clear();
        new History(store(), set.id())
                .trim(
                        mark.version(),
                        live.map(VersionManifest::version),
                        set.kind().history());
        return new Loaded.Done(manifest);
    }

    private VersionManifest manifest(BuildMark mark, List<Part> parts, long kept) {
        List<String> columns = new ArrayList<>(List.of(set.format().key()));
        columns.addAll(set.format().columns());
        if (set.kind().history()) {
            columns.add(ShardRows.RANK_BEFORE);
        }
        return new VersionManifest(
                set.id(),
                mark.version(),
                file.asOf(),
                file.source(),
                file.tag(),
                columns,
                new Counts(partitioned.read(), kept, partitioned.bad()),
                mark.before(),
                parts,
                set.rights().licence(),
                set.rights().attribution(),
                Loader.VERSION);
    }

    private Loaded refuse(String why) {
        BuildMark.in(workshop).ifPresent(mark -> store().drop(set.id(), mark.version()));
        workshop.clear();
        return new Loaded.Refused(why);
    }

    private DataSetStore store() {
        return workshop.store();
    }
}
