package dev.coldpath.scoring.fetch;

import dev.coldpath.domain.Domain;
import dev.coldpath.limit.Bucket;
import dev.coldpath.limit.Rate;
import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.scoring.net.Contact;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Handshakes.Shake;
import dev.coldpath.scoring.net.NetworkPolicy;
import dev.coldpath.scoring.net.Reach;
import dev.coldpath.scoring.net.SitePorts;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/// The world as a test arranged it, and the means to reach it.
public final class World {
    public static final Domain BRIGHTLOOM = new Domain("brightloom.com");
    public static final Duration GAP = Duration.ofMillis(500);

    public final TestTime time = new TestTime();
    public final ScriptedWeb web = new ScriptedWeb(time);
    public final ScriptedDns dns = new ScriptedDns();
    private final Buckets buckets = new Buckets();
    private Shake shake = new Shake.Absent();
    private EarlierSnapshots earlier = EarlierSnapshots.NONE;

    public World shake(Shake answer) {
        this.shake = answer;
        return this;
    }

    /// No token of that bucket will be good while anybody waits.
    public World emptyBucket(String name) {
        buckets.empty.add(name);
        return this;
    }

    /// The rates at which buckets were asked for tokens, by the buckets' names.
    public Map<String, Rate> rates() {
        return Map.copyOf(buckets.rates);
    }

    public Means means() {
        return new Means(web, dns, (_, _) -> shake, reach(), buckets, time, time);
    }

    /// What the inquiry reports of a company, as the pipeline would see it.
    public Snapshot fetch(Inquiry inquiry, Domain domain, Snapshot... known) {
        Deadline deadline = Deadline.in(Duration.ofSeconds(17), time.instant());
        return new Guarded(inquiry, time).fetch(new Subject(domain, List.of(known), earlier), deadline);
    }

    /// What a former run saw.
    public World seenEarlier(Snapshot snapshot) {
        EarlierSnapshots others = earlier;
        earlier = (fetcher, from, until) -> snapshot.fetcher().equals(fetcher)
                        && !snapshot.observedAt().isBefore(from)
                        && !snapshot.observedAt().isAfter(until)
                ? Optional.of(snapshot)
                : others.newest(fetcher, from, until);
        return this;
    }

    /// A snapshot of this run or a former one.
    public static Snapshot snapshot(FetcherId fetcher, Status status, Instant at, Observation... seen) {
        return new Snapshot(fetcher, 1, BRIGHTLOOM, status, at, List.of(seen), Snapshot.Traffic.NONE, List.of());
    }

    public static Observation fact(String key, double number) {
        return Observation.number(key, number, TestTime.NOON, URI.create("https://brightloom.com/"), "test");
    }

    public static Observation fact(String key, String text) {
        return Observation.text(key, text, TestTime.NOON, URI.create("https://brightloom.com/"), "test");
    }

    public Snapshot fetch(Inquiry inquiry, Snapshot... known) {
        return fetch(inquiry, BRIGHTLOOM, known);
    }

    private static Reach reach() {
        try {
            return new Reach(
                    new Contact("ops@brightloom.com"),
                    new Anywhere(),
                    List.of(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 53),
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 54)),
                    SitePorts.STANDARD,
                    SSLContext.getDefault(),
                    Map.of("rdap.bootstrap", URI.create("https://bootstrap.net/dns.json")),
                    GAP);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Anywhere implements NetworkPolicy {
        @Override
        public Optional<String> refuseTarget(String scheme, String host, int port) {
            return Optional.empty();
        }

        @Override
        public Optional<String> refuseAddress(InetAddress address, int port) {
            return Optional.empty();
        }
    }

    /// Lets through what the rate allows.
    private static final class Buckets implements TokenBuckets {
        private final List<String> empty = new ArrayList<>();
        private final Map<String, Bucket> buckets = new HashMap<>();
        private final Map<String, Rate> rates = new HashMap<>();

        @Override
        public synchronized Optional<Duration> reserve(String name, Rate rate, Instant now, Duration patience) {
            rates.put(name, rate);
            Optional<Bucket.Reserved> token = buckets.getOrDefault(name, Bucket.full(rate, now))
                    .reserve(rate, now, patience)
                    .filter(_ -> !empty.contains(name));
            token.ifPresent(each -> buckets.put(name, each.rest()));
            return token.map(Bucket.Reserved::goodIn);
        }
    }
}
