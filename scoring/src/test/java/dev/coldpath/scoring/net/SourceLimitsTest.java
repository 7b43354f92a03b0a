package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.limit.Bucket;
import dev.coldpath.limit.Rate;
import dev.coldpath.limit.TokenBuckets;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Proves E-13's second half: whose turn comes in time waits for it, and nobody else waits.
class SourceLimitsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Deadline TEN_SECONDS = Deadline.in(Duration.ofSeconds(10), NOON);
    private static final Source LOOMS =
            new Source("looms", URI.create("https://api.looms.net"), new Rate(2, Duration.ofSeconds(1), 1));

    private final List<String> asked = new ArrayList<>();
    private final List<Instant> turns = new ArrayList<>();
    private final SourceLimits limits = limits(new Buckets());

    @Test
    void a_source_has_a_bucket_of_its_own() throws InterruptedException {
        assertThat(limits.admits(LOOMS, TEN_SECONDS)).isTrue();
        assertThat(limits.admits(Source.RDAP_BOOTSTRAP, TEN_SECONDS)).isTrue();

        assertThat(turns).containsExactly(NOON, NOON);
        assertThat(asked)
                .containsExactly(
                        "source:looms " + LOOMS.rate() + " " + NOON,
                        "source:rdap.bootstrap " + Rate.perSecond(1) + " " + NOON);
    }

    @Test
    void fifty_callers_at_once_go_out_in_turn_and_those_who_would_come_too_late_are_told_at_once() throws Exception {
        long admitted = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> callers = IntStream.range(0, 50)
                    .mapToObj(_ -> threads.submit(() -> limits.admits(LOOMS, TEN_SECONDS)))
                    .toList();
            for (Future<Boolean> caller : callers) {
                admitted += caller.get() ? 1 : 0;
            }
        }

        assertThat(admitted).isEqualTo(17);
        assertThat(turns.stream().sorted())
                .as("two a second, and the last with two seconds left for its call")
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 16)
                        .mapToObj(turn -> NOON.plusMillis(500L * turn))
                        .toList());
    }

    @Test
    void a_caller_in_a_hurry_takes_what_is_there_and_waits_for_nothing() throws InterruptedException {
        Deadline near = Deadline.in(Duration.ofSeconds(1), NOON);

        assertThat(limits.admits(LOOMS, near)).isTrue();
        assertThat(limits.admits(LOOMS, near)).isFalse();
        assertThat(turns).containsExactly(NOON);
    }

    @Test
    void a_wait_can_be_broken_off() throws InterruptedException {
        SourceLimits interrupted = new SourceLimits(new Buckets(), () -> NOON, until -> {
            if (until.isAfter(NOON)) {
                throw new InterruptedException();
            }
        });
        assertThat(interrupted.admits(LOOMS, TEN_SECONDS)).isTrue();

        assertThatThrownBy(() -> interrupted.admits(LOOMS, TEN_SECONDS)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void without_the_store_nobody_calls() throws InterruptedException {
        SourceLimits blind = limits((_, _, _, _) -> Optional.empty());

        assertThat(blind.admits(LOOMS, TEN_SECONDS)).isFalse();
        assertThat(blind.admitsRegistry(URI.create("https://rdap.verisign.com/com/v1/"), TEN_SECONDS))
                .isFalse();
        assertThat(turns).isEmpty();
    }

    @Test
    void each_registry_has_a_bucket_whoever_asks() throws InterruptedException {
        for (String base : List.of(
                "https://RDAP.verisign.com/com/v1/",
                "https://rdap.verisign.com/net/v1/",
                "http://rdap.verisign.com/com/v1/")) {
            assertThat(limits.admitsRegistry(URI.create(base), TEN_SECONDS)).isTrue();
        }

        String rest = " " + Rate.perSecond(1) + " " + NOON;
        assertThat(asked)
                .containsExactly(
                        "rdap:rdap.verisign.com/com/v1/" + rest,
                        "rdap:rdap.verisign.com/net/v1/" + rest,
                        "rdap:rdap.verisign.com/com/v1/" + rest);
        assertThat(turns).containsExactly(NOON, NOON, NOON.plusSeconds(1));
    }

    @Test
    void the_name_of_a_bucket_stays_short() throws InterruptedException {
        limits.admitsRegistry(URI.create("https://rdap.brightloom.com/" + "x".repeat(2_000)), TEN_SECONDS);

        assertThat(asked.getFirst().indexOf(' ')).isEqualTo(200);
    }

    /// Notes when a turn comes, and does not wait for it.
    private SourceLimits limits(TokenBuckets buckets) {
        return new SourceLimits(buckets, () -> NOON, until -> {
            synchronized (turns) {
                turns.add(until);
            }
        });
    }

    private final class Buckets implements TokenBuckets {
        private final Map<String, Bucket> buckets = new HashMap<>();

        @Override
        public synchronized Optional<Duration> reserve(String name, Rate rate, Instant now, Duration patience) {
            asked.add(name + " " + rate + " " + now);
            Optional<Bucket.Reserved> token =
                    buckets.getOrDefault(name, Bucket.full(rate, now)).reserve(rate, now, patience);
            token.ifPresent(each -> buckets.put(name, each.rest()));
            return token.map(Bucket.Reserved::goodIn);
        }
    }
}
