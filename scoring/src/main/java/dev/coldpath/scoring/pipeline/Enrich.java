package dev.coldpath.scoring.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.fetch.EarlierSnapshots;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.snapshot.SnapshotStore;
import java.time.Duration;
import java.time.InstantSource;

/// The second task: asks the sources that need what the first one found. For a domain that is dead or excluded it
/// makes no call.
public final class Enrich implements PipelineTask {
    private static final Duration STAGE = Duration.ofSeconds(14);

    private final RunFetchers fetchers;
    private final SnapshotStore snapshots;
    private final InstantSource time;

    public Enrich(RunFetchers fetchers, SnapshotStore snapshots, InstantSource time) {
        this.fetchers = fetchers;
        this.snapshots = snapshots;
        this.time = time;
    }

    @Override
    public JsonNode run(JsonNode json) throws InterruptedException {
        TaskInput input = new TaskInput(json);
        Progress progress = new Progress(input.run(), input.domain(), input.live(), input.pointers());
        if (!progress.live()) {
            return progress.json();
        }
        Deadline deadline = Deadline.in(STAGE, time.instant());
        Domain domain = progress.domain();
        EarlierSnapshots earlier = (fetcher, from, until) -> snapshots.observedBetween(domain, fetcher, from, until);
        Subject subject = new Subject(domain, progress.read(snapshots), earlier);
        return progress.with(fetchers.run(subject, deadline)).json();
    }
}
