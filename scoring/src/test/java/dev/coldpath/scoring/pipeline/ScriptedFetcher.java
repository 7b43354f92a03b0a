package dev.coldpath.scoring.pipeline;

import dev.coldpath.scoring.fetch.Fetcher;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Snapshot.Traffic;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A fetcher that does as it is told and remembers whom it was asked about.
final class ScriptedFetcher implements Fetcher {
    static final Duration REUSABLE = Duration.ofDays(3);

    /// What it does when it is asked.
    @FunctionalInterface
    interface Script {
        Snapshot play(Subject subject, Deadline deadline) throws InterruptedException;
    }

    private final FetcherId id;
    private final Script script;
    private final List<Subject> asked = new CopyOnWriteArrayList<>();
    private final List<Deadline> deadlines = new CopyOnWriteArrayList<>();

    ScriptedFetcher(FetcherId id, Script script) {
        this.id = id;
        this.script = script;
    }

    /// One that ends with this status at once.
    static ScriptedFetcher ending(FetcherId id, Status status, InstantSource time) {
        return new ScriptedFetcher(id, (subject, _) -> empty(id, subject, status, time));
    }

    /// One that answers with this snapshot at once, seen now.
    static ScriptedFetcher seeing(Snapshot snapshot, InstantSource time) {
        return new ScriptedFetcher(
                snapshot.fetcher(),
                (_, _) -> new Snapshot(
                        snapshot.fetcher(),
                        snapshot.fetcherVersion(),
                        snapshot.domain(),
                        snapshot.status(),
                        time.instant(),
                        snapshot.observations(),
                        snapshot.traffic(),
                        snapshot.warnings()));
    }

    static Snapshot empty(FetcherId id, Subject subject, Status status, InstantSource time) {
        return new Snapshot(id, 1, subject.domain(), status, time.instant(), List.of(), Traffic.NONE, List.of());
    }

    @Override
    public FetcherId id() {
        return id;
    }

    @Override
    public Duration reusableFor() {
        return REUSABLE;
    }

    @Override
    public Snapshot fetch(Subject subject, Deadline deadline) {
        asked.add(subject);
        deadlines.add(deadline);
        try {
            return script.play(subject, deadline);
        } catch (InterruptedException _) {
            throw new IllegalStateException("interrupted");
        }
    }

    int calls() {
        return asked.size();
    }

    List<Subject> asked() {
        return asked;
    }

    List<Deadline> deadlines() {
        return deadlines;
    }
}
