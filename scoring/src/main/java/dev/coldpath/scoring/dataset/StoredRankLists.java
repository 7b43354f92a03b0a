package dev.coldpath.scoring.dataset;

import dev.coldpath.domain.Domain;
import java.time.InstantSource;
import java.util.List;

/// Looks lists up in their store.
public final class StoredRankLists implements RankLists {
    private final List<DataSetId> enabled;
    private final LiveShards shards;

    /// Of those enabled only the lists of ranks are looked into.
    public StoredRankLists(List<DataSet> enabled, DataSetStore store, InstantSource time) {
        this.enabled = enabled.stream()
                .filter(set -> set.kind().ranked())
                .map(DataSet::id)
                .toList();
        this.shards = new LiveShards(store, time);
    }

    @Override
    public List<DataSetId> enabled() {
        return enabled;
    }

    @Override
    public boolean anyLoaded() {
        return enabled.stream().anyMatch(list -> shards.manifest(list).isPresent());
    }

    @Override
    public Answer look(DataSetId list, Domain domain) {
        return enabled.contains(list)
                ? shards.manifest(list)
                        .<Answer>map(manifest -> look(manifest, domain))
                        .orElseGet(Answer.NotLoaded::new)
                : new Answer.NotLoaded();
    }

    private Answer look(VersionManifest manifest, Domain domain) {
        Edition edition = new Edition(manifest.source(), manifest.asOf());
        return shards.rows(manifest, domain.name())
                .find(domain.name())
                .<Answer>map(listed -> new Answer.Found(listed, edition))
                .orElseGet(() -> new Answer.Unlisted(edition));
    }
}
