package dev.coldpath.scoring.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobId;
import dev.coldpath.score.Exclusion;
import dev.coldpath.score.Exclusions;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.model.Snapshots;
import dev.coldpath.scoring.model.Standing;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.work.StartGate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The first task: enters the gate, then asks the sources that need nothing but the domain. The name servers come
/// before all others, for they say whether its owner wants to be asked at all.
public final class Discover implements PipelineTask {
    private static final Duration STAGE = Duration.ofSeconds(17);

    private final StartGate gate;
    private final RunFetchers names;
    private final RunFetchers others;
    private final Exclusions exclusions;
    private final InstantSource time;

    /// Takes its ports.
    ///
    /// @param fetchers all of this stage, `dns` among them
    public Discover(StartGate gate, RunFetchers fetchers, Exclusions exclusions, InstantSource time) {
        this.gate = gate;
        this.names = fetchers.only(FetcherId.DNS::equals);
        this.others = fetchers.only(id -> !FetcherId.DNS.equals(id));
        this.exclusions = exclusions;
        this.time = time;
    }

    @Override
    public JsonNode run(JsonNode json) throws InterruptedException {
        TaskInput input = new TaskInput(json);
        JobId run = input.run();
        Domain domain = input.domain();
        Instant now = time.instant();
        return switch (gate.enter(run, now)) {
            case ENTERED, INSIDE -> discover(run, domain, now).json();
            case SHUT -> throw new JobGone(run);
        };
    }

    private Progress discover(JobId run, Domain domain, Instant now) throws InterruptedException {
        if (exclusions.holds(domain, now)) {
            return Progress.of(run, domain, false, List.of());
        }
        Deadline deadline = Deadline.in(STAGE, now);
        List<Snapshot> seen = new ArrayList<>(names.run(new Subject(domain, List.of()), deadline));
        if (Standing.optedOut(new Snapshots(domain, seen, names.before(seen)))) {
            exclusions.put(Exclusion.optedOut(domain, now));
            return Progress.of(run, domain, false, seen);
        }
        seen.addAll(others.run(new Subject(domain, seen), deadline));
        return Progress.of(run, domain, !Standing.provedDead(seen), seen);
    }
}
