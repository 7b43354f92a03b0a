package dev.coldpath.client;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Sends a request again when that may help: up to three times, after no response, a 5xx or a 429, and never past the
/// request's timeout. It waits 200 ms, then 400, or as long as `Retry-After` says, up to five seconds; told to wait
/// longer, it returns the response at once. A POST is sent again only with an idempotency key.
public final class RetryingTransport implements Transport {
    /// How often a call is sent at most, and so how many times the time for one attempt it may take.
    static final int ATTEMPTS = 3;
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_ASKED_FOR = Duration.ofSeconds(5);
    private static final int TOO_MANY_REQUESTS = 429;

    private final Transport once;
    private final InstantSource time;
    private final Timer timer;

    public RetryingTransport(Transport once, InstantSource time, Timer timer) {
        this.once = once;
        this.time = time;
        this.timer = timer;
    }

    @Override
    public ApiResponse send(ApiRequest request) throws IOException, InterruptedException {
        Instant end = time.instant().plus(request.timeout());
        int attempts = request.isRepeatable() ? ATTEMPTS : 1;
        for (int attempt = 1; ; attempt++) {
            try {
                ApiResponse response = once.send(request.withTimeout(Duration.between(time.instant(), end)));
                if (attempt == attempts || !passes(response) || !waited(attempt, response, end)) {
                    return response;
                }
            } catch (IOException e) {
                if (attempt == attempts || !waited(usual(attempt), end)) {
                    throw e;
                }
            }
        }
    }

    /// Whether another attempt may be answered otherwise.
    private static boolean passes(ApiResponse response) {
        return response.status() == TOO_MANY_REQUESTS || response.status() >= 500;
    }

    private boolean waited(int attempt, ApiResponse response, Instant end) throws InterruptedException {
        Optional<Duration> asked = RetryAfter.of(response, time.instant());
        if (asked.isPresent() && asked.get().compareTo(LONGEST_ASKED_FOR) > 0) {
            return false;
        }
        return waited(asked.orElseGet(() -> usual(attempt)), end);
    }

    /// False, and no time lost, when nothing would be left for another attempt.
    private boolean waited(Duration wait, Instant end) throws InterruptedException {
        if (!time.instant().plus(wait).isBefore(end)) {
            return false;
        }
        timer.await(wait);
        return time.instant().isBefore(end);
    }

    private static Duration usual(int attempt) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << (attempt - 1));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
