package dev.coldpath.internet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.Job;
import dev.coldpath.scoring.fetch.Fetcher;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.model.Manifest;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Outside;
import dev.coldpath.scoring.net.Reach;
import dev.coldpath.scoring.pipeline.Conclusion;
import dev.coldpath.scoring.pipeline.Discover;
import dev.coldpath.scoring.pipeline.Enrich;
import dev.coldpath.scoring.pipeline.Fetchers;
import dev.coldpath.scoring.pipeline.MemoryExclusions;
import dev.coldpath.scoring.pipeline.RunFetchers;
import dev.coldpath.scoring.pipeline.Score;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.time.Timer;
import dev.coldpath.work.StartGate.Entry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The real fetchers and the real pipeline over the real way out, sent into a miniature internet.
final class Expedition implements AutoCloseable {
    private final Shelf shelf = new Shelf();
    private final Ledger ledger = new Ledger();
    private final MemoryExclusions exclusions = new MemoryExclusions();
    private final InstantSource time;
    private final Timer timer;
    private final Outside outside;
    private final List<Fetcher> discover;
    private final List<Fetcher> enrich;

    /// By the real way out, to sources that never mind being asked.
    Expedition(Reach reach) {
        this(reach, InstantSource.system(), new RealTimer(InstantSource.system()), means -> means);
    }

    /// Takes what it goes by.
    ///
    /// @param equipment makes of the real means, without lists, those that the fetchers get
    Expedition(Reach reach, InstantSource time, Timer timer, UnaryOperator<Means> equipment) {
        this.time = time;
        this.timer = timer;
        outside = Outside.of(reach, time, timer);
        Means means = equipment.apply(new Means(
                outside.web(),
                outside.dns(),
                outside.handshakes(),
                reach,
                (_, _, _, _) -> Optional.of(Duration.ZERO),
                time,
                timer));
        discover = Fetchers.discover(means);
        enrich = Fetchers.enrich(means);
    }

    /// One fetcher alone, given that much time.
    Snapshot fetch(FetcherId id, String domain, Duration limit, Snapshot... known) {
        return fetcher(id).fetch(new Subject(new Domain(domain), List.of(known)), Deadline.in(limit, time.instant()));
    }

    /// For how long such a snapshot stands in for a call.
    Duration reusableFor(Snapshot snapshot) {
        return fetcher(snapshot.fetcher()).reusableFor(snapshot.status());
    }

    private Fetcher fetcher(FetcherId id) {
        return Stream.concat(discover.stream(), enrich.stream())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// The three tasks of a run, one after the other, as the state machine calls them.
    JsonNode score(String name) throws InterruptedException {
        JsonNode discovered = discover(name);
        ObjectNode enriched =
                new Enrich(runs(enrich), shelf, time).run(discovered).deepCopy();
        SettleJob settle = new SettleJob(ledger, ledger, ledger, () -> "settle-1");
        Conclusion conclusion = new Conclusion(ledger, ledger, exclusions, settle, time);
        return new Score(ledger, shelf, conclusion, Manifest.builtIn())
                .run(enriched.put("as_of", time.instant().toString()));
    }

    /// The first task alone.
    JsonNode discover(String name) throws InterruptedException {
        Job job = ledger.admitted(new Domain(name), time.instant());
        return new Discover((_, _) -> Entry.ENTERED, runs(discover), exclusions, time)
                .run(JsonNodeFactory.instance
                        .objectNode()
                        .put("run", job.id().toString())
                        .put("domain", name));
    }

    private RunFetchers runs(List<Fetcher> fetchers) {
        return new RunFetchers(fetchers, shelf, time, timer);
    }

    List<Snapshot> snapshots(String domain) {
        return shelf.all().stream()
                .filter(each -> each.domain().name().equals(domain))
                .toList();
    }

    Job job(String domain) {
        return ledger.find(Ledger.run(new Domain(domain))).orElseThrow();
    }

    Shelf shelf() {
        return shelf;
    }

    Ledger ledger() {
        return ledger;
    }

    @Override
    public void close() {
        outside.close();
    }
}
