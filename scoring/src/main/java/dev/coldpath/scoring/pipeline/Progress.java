package dev.coldpath.scoring.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobId;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.SnapshotStore;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What the tasks of one run hand on: whom it is about and where its snapshots are.
///
/// @param live false: the domain is proved dead or excluded, so nobody is asked any more
record Progress(JobId run, Domain domain, boolean live, NavigableMap<FetcherId, Pointer> pointers) {
    Progress {
        pointers = Collections.unmodifiableNavigableMap(new TreeMap<>(pointers));
    }

    static Progress of(JobId run, Domain domain, boolean live, Collection<Snapshot> snapshots) {
        return new Progress(run, domain, live, pointersTo(snapshots));
    }

    /// The same with more snapshots.
    Progress with(Collection<Snapshot> more) {
        NavigableMap<FetcherId, Pointer> all = new TreeMap<>(pointers);
        all.putAll(pointersTo(more));
        return new Progress(run, domain, live, all);
    }

    /// The snapshots themselves.
    List<Snapshot> read(SnapshotStore store) {
        return pointers.entrySet().stream().map(named -> find(store, named)).toList();
    }

    JsonNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("run", run.toString())
                .put("domain", domain.name())
                .put("live", live);
        ObjectNode fetchers = json.putObject("fetchers");
        pointers.forEach((id, pointer) -> fetchers.putObject(id.name())
                .put("status", pointer.status().wire())
                .put("snapshot", pointer.observedAt().toString()));
        return json;
    }

    private Snapshot find(SnapshotStore store, Map.Entry<FetcherId, Pointer> named) {
        return store.find(domain, named.getKey(), named.getValue().observedAt())
                .orElseThrow(() -> new IllegalStateException(
                        "run " + run + ": its " + named.getKey() + " snapshot is not in the store"));
    }

    private static NavigableMap<FetcherId, Pointer> pointersTo(Collection<Snapshot> snapshots) {
        NavigableMap<FetcherId, Pointer> pointers = new TreeMap<>();
        snapshots.forEach(snapshot -> pointers.put(snapshot.fetcher(), Pointer.to(snapshot)));
        return pointers;
    }
}
