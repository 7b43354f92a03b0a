package dev.coldpath.scoring.pipeline;

import dev.coldpath.scoring.fetch.Fetcher;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.snapshot.Earlier;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.SnapshotStore;
import dev.coldpath.scoring.snapshot.Status;
import dev.coldpath.store.StoreDown;
import dev.coldpath.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Asks a group of fetchers at once, each on a virtual thread of its own, and stores what each saw as it arrives: a
/// task that dies half-way loses only the calls in flight. A snapshot that still stands in for a call saves it.
public final class RunFetchers {
    /// A run is over by then: what is younger was written by this run, or by one at the same time.
    private static final Duration THIS_RUN = Duration.ofSeconds(90);

    private static final System.Logger LOG = System.getLogger(RunFetchers.class.getName());

    private final List<Fetcher> fetchers;
    private final SnapshotStore snapshots;
    private final InstantSource time;
    private final Timer timer;

    public RunFetchers(List<Fetcher> fetchers, SnapshotStore snapshots, InstantSource time, Timer timer) {
        this.fetchers = List.copyOf(fetchers);
        this.snapshots = snapshots;
        this.time = time;
        this.timer = timer;
    }

    /// The same with some of the fetchers.
    RunFetchers only(Predicate<FetcherId> wanted) {
        List<Fetcher> some =
                fetchers.stream().filter(each -> wanted.test(each.id())).toList();
        return new RunFetchers(some, snapshots, time, timer);
    }

    /// A snapshot of each fetcher that takes part, all of them stored. Ends by the deadline: who is not back is
    /// interrupted and stands as timed out.
    ///
    /// @throws StoreDown when the store could not be asked or written
    Collection<Snapshot> run(Subject subject, Deadline deadline) throws InterruptedException {
        BlockingQueue<News> news = new LinkedBlockingQueue<>();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            fetchers.forEach(fetcher -> threads.execute(() -> news.add(ask(fetcher, subject, deadline))));
            threads.execute(() -> tellWhenPassed(deadline, news));
            return collect(subject, news);
        } finally {
            threads.shutdownNow();
        }
    }

    /// What earlier runs saw of what this one could not.
    ///
    /// @throws StoreDown when the store could not be asked
    List<Snapshot> before(Collection<Snapshot> seen) {
        return Earlier.than(seen, snapshots);
    }

    /// What a thread has to say.
    private sealed interface News {
        record Known(Snapshot snapshot) implements News {}

        record Fetched(Snapshot snapshot) implements News {}

        record TakesNoPart(FetcherId id) implements News {}

        record Down(StoreDown cause) implements News {}

        record Fell(Error cause) implements News {}

        record TimeUp() implements News {}
    }

    private Collection<Snapshot> collect(Subject subject, BlockingQueue<News> news) throws InterruptedException {
        NavigableMap<FetcherId, Snapshot> arrived = new TreeMap<>();
        Set<FetcherId> awaited = fetchers.stream().map(Fetcher::id).collect(Collectors.toCollection(TreeSet::new));
        while (!awaited.isEmpty()) {
            switch (news.take()) {
                case News.Known(Snapshot snapshot) -> {
                    awaited.remove(snapshot.fetcher());
                    arrived.put(snapshot.fetcher(), snapshot);
                }
                case News.Fetched(Snapshot snapshot) -> {
                    awaited.remove(snapshot.fetcher());
                    arrived.put(snapshot.fetcher(), stored(snapshot));
                }
                case News.TakesNoPart(FetcherId id) -> awaited.remove(id);
                case News.Down(StoreDown cause) -> throw cause;
                case News.Fell(Error cause) -> throw cause;
                case News.TimeUp() -> {
                    awaited.forEach(id -> arrived.put(id, stored(nothing(id, subject, Status.TIMEOUT))));
                    awaited.clear();
                }
            }
        }
        return arrived.values();
    }

    /// Whether it takes part is asked here, beside the others, for that may cost a look into a store of its own.
    private News ask(Fetcher fetcher, Subject subject, Deadline deadline) {
        try {
            if (!fetcher.takesPart()) {
                return new News.TakesNoPart(fetcher.id());
            }
            Instant now = time.instant();
            return snapshots
                    .newest(subject.domain(), fetcher.id())
                    .filter(snapshot -> standsIn(snapshot, fetcher, now))
                    .<News>map(News.Known::new)
                    .orElseGet(() -> new News.Fetched(fetcher.fetch(subject, deadline)));
        } catch (StoreDown e) {
            return new News.Down(e);
        } catch (RuntimeException | StackOverflowError e) {
            tell(fetcher.id(), e);
            return new News.Fetched(nothing(fetcher.id(), subject, Status.ERROR));
        } catch (Error e) {
            return new News.Fell(e);
        }
    }

    /// Within one run nobody is asked twice who has answered in any way; an outage is always tried again.
    private static boolean standsIn(Snapshot snapshot, Fetcher fetcher, Instant now) {
        Duration age = Duration.between(snapshot.observedAt(), now);
        if (snapshot.status().outage()) {
            return false;
        }
        return age.compareTo(THIS_RUN) < 0
                || (snapshot.status().reusable() && age.compareTo(fetcher.reusableFor(snapshot.status())) < 0);
    }

    private Snapshot stored(Snapshot snapshot) {
        snapshots.put(snapshot);
        return snapshot;
    }

    private Snapshot nothing(FetcherId id, Subject subject, Status status) {
        return new Snapshot(
                id, 0, subject.domain(), status, time.instant(), List.of(), Snapshot.Traffic.NONE, List.of());
    }

    private void tellWhenPassed(Deadline deadline, BlockingQueue<News> news) {
        try {
            timer.await(deadline.at());
            news.add(new News.TimeUp());
        } catch (InterruptedException _) {
            // Everybody is back.
        }
    }

    /// A fetcher that throws is a defect. The message stays out of the log: it may quote what a stranger sent.
    private static void tell(FetcherId id, Throwable escaped) {
        StackTraceElement[] trace = escaped.getStackTrace();
        String where = trace.length == 0 ? "somewhere" : trace[0].toString();
        LOG.log(System.Logger.Level.ERROR, "fetcher {0}: escaped {1} at {2}", id, escaped.getClass(), where);
    }
}
