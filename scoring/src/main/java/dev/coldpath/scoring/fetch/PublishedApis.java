package dev.coldpath.scoring.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.fetch.SourceAnswer.Failed;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Source;
import dev.coldpath.scoring.net.SourceLimits;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Published APIs on behalf of one inquiry. Each call waits for a token of its source while there is time, and a
/// failure that may pass is tried again as often as the policy allows.
public final class PublishedApis {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final int JITTER_MILLIS = 400;
    private static final String JSON = "application/json";

    private final Means means;
    private final SourceCalls calls;
    private final SourceLimits limits;
    private final Deadline deadline;
    private final CallPolicy policy;
    private final Map<Source, InFlight> counted;

    public PublishedApis(Means means, Deadline deadline, CallPolicy policy) {
        this(means, deadline, policy, Map.of());
    }

    /// Takes what it calls with.
    ///
    /// @param counted sources that allow only so many calls at once
    public PublishedApis(Means means, Deadline deadline, CallPolicy policy, Map<Source, InFlight> counted) {
        this.means = means;
        this.calls = new SourceCalls(means, deadline, policy.perCall());
        this.limits = new SourceLimits(means.buckets(), means.time(), means.timer());
        this.deadline = deadline;
        this.policy = policy;
        this.counted = Map.copyOf(counted);
    }

    public SourceAnswer json(Source source, String path) throws InterruptedException {
        return json(source, path, JSON);
    }

    public SourceAnswer json(Source source, String path, String accept) throws InterruptedException {
        return json(source, address(source, path), new Form(accept, SourceJson::read));
    }

    /// Of a large answer only what is wanted.
    public SourceAnswer json(Source source, String path, Excerpt excerpt) throws InterruptedException {
        return json(source, address(source, path), new Form(JSON, excerpt::read));
    }

    /// @param reader makes something of the body
    private record Form(String accept, Function<byte[], Optional<JsonNode>> reader) {}

    private SourceAnswer json(Source source, URI address, Form form) throws InterruptedException {
        SourceAnswer answer = call(source, address, form).orElse(Failed.of(Status.RATE_LIMITED, false));
        for (int again = 1; again <= policy.retries(); again++) {
            Optional<Instant> next = again(answer, again, address);
            if (next.isEmpty() || !next.get().isBefore(deadline.at())) {
                return answer;
            }
            means.timer().await(next.get());
            Optional<SourceAnswer> later = call(source, address, form);
            if (later.isEmpty()) {
                return answer;
            }
            answer = later.get();
        }
        return answer;
    }

    /// Where a path of this source is: below its base, wherever that is set to be.
    public URI address(Source source, String path) {
        String base = means.reach().base(source).toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    /// The same report with what these calls cost on top.
    public Report bill(Report report) {
        return report.costing(report.requests() + calls.requests(), report.bytes() + calls.bytes());
    }

    /// A text as a part of a path or a query.
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Empty: there was no turn for it in time.
    private Optional<SourceAnswer> call(Source source, URI address, Form form) throws InterruptedException {
        if (!limits.admits(source, deadline)) {
            return Optional.empty();
        }
        InFlight places = counted.get(source);
        if (places == null) {
            return Optional.of(calls.json(address, form.accept(), form.reader()));
        }
        if (!places.enter(deadline, means)) {
            return Optional.empty();
        }
        try {
            return Optional.of(calls.json(address, form.accept(), form.reader()));
        } finally {
            places.leave();
        }
    }

    /// When to try again; empty: not at all.
    private Optional<Instant> again(SourceAnswer answer, int times, URI address) {
        if (!(answer instanceof Failed failed)) {
            return Optional.empty();
        }
        Instant now = means.time().instant();
        boolean told = failed.why() == Status.RATE_LIMITED && failed.code() != 0;
        if (told && failed.retryIn().isPresent()) {
            return failed.retryIn()
                    .filter(wait -> policy.waitsWhenTold() && wait.compareTo(CallPolicy.LONGEST_WAIT) <= 0)
                    .map(now::plus);
        }
        return failed.passing() ? Optional.of(now.plus(pause(times, address))) : Optional.empty();
    }

    /// Longer each time, and for no two addresses the same: who failed together does not come back together.
    private static Duration pause(int times, URI address) {
        int jitter = Math.floorMod(address.hashCode() * 31 + times, JITTER_MILLIS);
        return FIRST_PAUSE.multipliedBy(1L << (times - 1)).plusMillis(jitter);
    }
}
