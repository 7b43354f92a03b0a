package dev.coldpath.scoring.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.scoring.fetch.Fetcher;
import dev.coldpath.scoring.model.Fixture;
import dev.coldpath.scoring.model.Manifest;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.settle.SettleJob;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// The three tasks over stores in memory, fed as the state machine feeds them.
final class Machine {
    static final JobId RUN = JobId.of("019e1c2a-7b00-7000-8000-000000000001");

    static final JobId ANOTHER = JobId.of("019e1c2a-7b00-7000-8000-000000000002");

    final SettableClock clock;
    final MemorySnapshots snapshots = new MemorySnapshots();
    final MemoryGate gate = new MemoryGate();
    final MemoryJobs jobs = new MemoryJobs();
    final MemoryScores scores = new MemoryScores();
    private final Manifest manifest = Manifest.builtIn();
    private final AtomicInteger settleIds = new AtomicInteger();
    final MemoryExclusions exclusions = new MemoryExclusions();

    Machine(Instant now) {
        this.clock = new SettableClock(now);
    }

    /// A machine at the instant of a made-up company's run, with that run's job admitted.
    static Machine at(Fixture fixture) {
        Machine machine = new Machine(fixture.asOf());
        machine.jobs.admit(RUN, fixture.domain(), fixture.asOf());
        return machine;
    }

    Discover discover(List<? extends Fetcher> fetchers) {
        return new Discover(gate, stage(fetchers), exclusions, clock);
    }

    Enrich enrich(List<? extends Fetcher> fetchers) {
        return new Enrich(stage(fetchers), snapshots, clock);
    }

    Score score() {
        SettleJob settle = new SettleJob(jobs, jobs, scores, () -> "settle-" + settleIds.incrementAndGet());
        return new Score(jobs, snapshots, new Conclusion(scores, scores, exclusions, settle, clock), manifest);
    }

    /// Fetchers that see what the company's run saw.
    List<ScriptedFetcher> fetchers(Fixture fixture, FetcherId... ids) {
        return List.of(ids).stream()
                .flatMap(id ->
                        fixture.current().stream().filter(each -> each.fetcher().equals(id)))
                .map(snapshot -> ScriptedFetcher.seeing(snapshot, clock))
                .toList();
    }

    /// What Score is fed about these snapshots, which are stored.
    JsonNode scoreInput(Fixture fixture) {
        fixture.current().forEach(snapshots::put);
        return scoreInput(
                Progress.of(RUN, fixture.domain(), true, fixture.current()).json(), fixture.asOf());
    }

    static JsonNode scoreInput(JsonNode enriched, Instant asOf) {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        input.set("run", enriched.path("run"));
        input.set("domain", enriched.path("domain"));
        input.set("fetchers", enriched.path("fetchers"));
        return input.put("as_of", asOf.toString());
    }

    static ObjectNode start(Domain domain) {
        return JsonNodeFactory.instance.objectNode().put("run", RUN.toString()).put("domain", domain.name());
    }

    private RunFetchers stage(List<? extends Fetcher> fetchers) {
        return new RunFetchers(List.copyOf(fetchers), snapshots, clock, clock);
    }

    /// Why the job failed.
    Reason failure() {
        return ((Failed) jobs.row(RUN).state()).failure().reason();
    }

    List<FetcherId> stored() {
        return snapshots.all().stream().map(Snapshot::fetcher).toList();
    }
}
