package dev.coldpath.testkit;

import dev.coldpath.account.Scope;
import dev.coldpath.hook.EndpointId;
import dev.coldpath.hook.EventType;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.ResultRef.Scored;
import dev.coldpath.score.ScoreInput;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.webhook.DeliveryId;
import dev.coldpath.webhook.Endpoint;
import dev.coldpath.webhook.Endpoints;
import dev.coldpath.webhook.EventId;
import dev.coldpath.webhook.Hints;
import dev.coldpath.webhook.OwnEndpoints;
import dev.coldpath.webhook.SecretBox;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Endpoints and ends of jobs as tests want them.
public final class Hooks {
    public static final URI RECEIVER = URI.create("https://hooks.brightloom.com/coldpath");

    private static final Random CHANCE = new Random(11);

    private Hooks() {}

    /// Gives none: what is due is found when it is looked for.
    public static Hints noHints() {
        return new Hints((_, _) -> {}, _ -> {});
    }

    /// Seals with a key that every test has.
    public static SecretBox secrets() {
        byte[] key = "a master key that is no secret, for tests".getBytes(StandardCharsets.UTF_8);
        return new SecretBox(() -> key, CHANCE);
    }

    public static OwnEndpoints own(Engine engine) {
        return new OwnEndpoints(engine.endpoints(), engine.deliveries(), secrets(), CHANCE);
    }

    /// A new endpoint that is told everything, made at noon.
    public static Endpoint registered(Engine engine, Scope scope) {
        return registered(engine, scope, EventType.OF_JOBS);
    }

    public static Endpoint registered(Engine engine, Scope scope, Set<EventType> events) {
        return own(engine)
                .register(scope, RECEIVER, events, "", Samples.NOON)
                .orElseThrow()
                .endpoint();
    }

    /// Switches it off, or on.
    public static Endpoint switched(Engine engine, Endpoint endpoint, boolean on) {
        var wish = new Endpoint.Wish(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(on));
        return own(engine)
                .change(endpoint.scope(), endpoint.id(), wish, Samples.NOON)
                .orElseThrow();
    }

    public static Endpoint stored(Endpoints endpoints, Endpoint endpoint) {
        return endpoints.find(endpoint.scope(), endpoint.id()).orElseThrow();
    }

    public static JobState.Settled success(Job job) {
        return success(job, Samples.NOON);
    }

    public static JobState.Settled success(Job job, Instant at) {
        return new Queued().succeed(at, new Scored(ScoreInput.of(job).domain(), Samples.NOON));
    }

    public static JobState.Settled failure(Reason reason) {
        return new Queued().fail(Samples.NOON, Failure.of(reason));
    }

    public static Settlement end(Job job, JobState.Settled end) {
        return new Settlement(job, Samples.word(), Side.EVENT, end, false);
    }

    /// The delivery that an end at that instant is told with.
    public static DeliveryId delivery(Job job, EndpointId endpoint, Instant at) {
        return new DeliveryId(endpoint, at, EventId.of(job.id()));
    }

    public static DeliveryId delivery(Job job, Endpoint endpoint) {
        return delivery(job, endpoint.id(), Samples.NOON);
    }
}
