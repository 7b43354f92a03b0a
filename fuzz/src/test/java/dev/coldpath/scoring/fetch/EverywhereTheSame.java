package dev.coldpath.scoring.fetch;

import dev.coldpath.domain.Domain;
import dev.coldpath.limit.Rate;
import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.scoring.net.Contact;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Dns;
import dev.coldpath.scoring.net.Handshakes.Shake;
import dev.coldpath.scoring.net.Reach;
import dev.coldpath.scoring.net.Web;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import dev.coldpath.time.Timer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A world in which every server answers with the same bytes, at once. Inquiries are asked here without their guard, so
/// that whatever escapes from them is a finding.
public final class EverywhereTheSame {
    private static final Domain BRIGHTLOOM = new Domain("brightloom.com");
    private static final Instant NOON = Instant.parse("2026-11-22T12:30:00Z");
    private static final URI HOME = URI.create("https://brightloom.com/");
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(17);
    private static final Reach REACH = Reach.publicInternet(new Contact("ops@brightloom.com"));

    private final Means means;

    public EverywhereTheSame(byte[] answer) {
        Clock clock = new Clock();
        this.means = new Means(
                new SameWeb(new Web.Content(answer)),
                new NoDns(),
                (_, _) -> new Shake.Absent(),
                REACH,
                new AlwaysATurn(),
                clock,
                clock);
    }

    public Means means() {
        return means;
    }

    /// What comes of asking here about a company of which this run knows that much.
    public Report ask(Inquiry inquiry, Snapshot... known) {
        Subject subject = new Subject(BRIGHTLOOM, List.of(known));
        try {
            return inquiry.ask(subject, Deadline.in(LONG_ENOUGH, means.time().instant()));
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts here", e);
        }
    }

    /// What another fetcher of the same run saw.
    public static Snapshot seen(FetcherId fetcher, String key, String... values) {
        List<Observation> observations = Stream.of(values)
                .map(value -> Observation.text(key, value, NOON, HOME, "test"))
                .toList();
        return new Snapshot(fetcher, 1, BRIGHTLOOM, Status.OK, NOON, observations, Snapshot.Traffic.NONE, List.of());
    }

    /// Stands still until somebody waits; then it is that time.
    private static final class Clock implements InstantSource, Timer {
        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public void await(Instant until) {
            now = until.isAfter(now) ? until : now;
        }
    }

    private record SameWeb(Web.Content answer) implements Web {
        @Override
        public Reply get(Call call, Deadline deadline) {
            return answer.size() > call.mostBytes()
                    ? new Reply.TooLarge()
                    : new Reply.Answered(200, new Headers(Map.of()), answer);
        }
    }

    private static final class NoDns implements Dns {
        @Override
        public Answer ask(String name, Type type, Deadline deadline) {
            return new Answer.NoSuchName();
        }
    }

    private static final class AlwaysATurn implements TokenBuckets {
        @Override
        public Optional<Duration> reserve(String name, Rate rate, Instant now, Duration patience) {
            return Optional.of(Duration.ZERO);
        }
    }
}
