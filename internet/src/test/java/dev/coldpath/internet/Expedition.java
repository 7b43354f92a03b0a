package dev.coldpath.internet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.Job;
import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.scoring.fetch.Fetcher;
import dev.coldpath.scoring.fetch.Fetchers;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.model.Manifest;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Outside;
import dev.coldpath.scoring.net.Reach;
import dev.coldpath.scoring.net.Web;
import dev.coldpath.scoring.pipeline.Conclusion;
import dev.coldpath.scoring.pipeline.Denylist;
import dev.coldpath.scoring.pipeline.Discover;
import dev.coldpath.scoring.pipeline.Enrich;
import dev.coldpath.scoring.pipeline.RunFetchers;
import dev.coldpath.scoring.pipeline.Score;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.work.StartGate.Entry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The real fetchers and the real pipeline over the real way out, sent into a miniature internet.
final class Expedition implements AutoCloseable {
    private static final InstantSource TIME = InstantSource.system();
    private static final RealTimer TIMER = new RealTimer(TIME);

    private final Shelf shelf = new Shelf();
    private final Ledger ledger = new Ledger();
    private final Outside outside;
    private final List<Fetcher> discover;
    private final List<Fetcher> enrich;

    /// By the real way out, to sources that never mind being asked.
    Expedition(Reach reach) {
        this(reach, (_, _, _, _) -> Optional.of(Duration.ZERO), web -> web);
    }

    /// Takes what it goes by.
    ///
    /// @param web what takes the place of the real way to web servers
    Expedition(Reach reach, TokenBuckets buckets, UnaryOperator<Web> web) {
        outside = Outside.of(reach, TIME, TIMER);
        Means means =
                new Means(web.apply(outside.web()), outside.dns(), outside.handshakes(), reach, buckets, TIME, TIMER);
        discover = Fetchers.discover(means);
        enrich = Fetchers.enrich(means);
    }

    /// One fetcher alone, given that much time.
    Snapshot fetch(FetcherId id, String domain, Duration limit, Snapshot... known) {
        Fetcher fetcher = Stream.concat(discover.stream(), enrich.stream())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        return fetcher.fetch(new Subject(new Domain(domain), List.of(known)), Deadline.in(limit, TIME.instant()));
    }

    /// The three tasks of a run, one after the other, as the state machine calls them.
    JsonNode score(String name) throws InterruptedException {
        JsonNode discovered = discover(name);
        ObjectNode enriched =
                new Enrich(runs(enrich), shelf, TIME).run(discovered).deepCopy();
        SettleJob settle = new SettleJob(ledger, ledger, ledger, () -> "settle-1");
        Conclusion conclusion = new Conclusion(ledger, ledger, settle, TIME);
        return new Score(ledger, shelf, conclusion, Manifest.builtIn(), Denylist.NONE)
                .run(enriched.put("as_of", TIME.instant().toString()));
    }

    /// The first task alone.
    JsonNode discover(String name) throws InterruptedException {
        Job job = ledger.admitted(new Domain(name), TIME.instant());
        return new Discover((_, _) -> Entry.ENTERED, runs(discover), Denylist.NONE, TIME)
                .run(JsonNodeFactory.instance
                        .objectNode()
                        .put("run", job.id().toString())
                        .put("domain", name));
    }

    private RunFetchers runs(List<Fetcher> fetchers) {
        return new RunFetchers(fetchers, shelf, TIME, TIMER);
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
