package dev.coldpath.webhook;

import dev.coldpath.account.Secret;
import dev.coldpath.job.Fence;
import dev.coldpath.webhook.Attempt.Trouble;
import dev.coldpath.webhook.Courier.Answer;
import dev.coldpath.webhook.DeliveryState.Delivered;
import dev.coldpath.webhook.DeliveryState.Failed;
import dev.coldpath.webhook.DeliveryState.Pending;
import dev.coldpath.webhook.Endpoint.Disabled.Why;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// Makes one attempt of one delivery: takes the lease, sends the message, stores the outcome. If the sender dies in
/// between, no outcome is stored, so the attempt is made again when the lease is over.
public final class SendDelivery {
    private static final int GONE = 410;
    private static final List<Integer> BUSY = List.of(429, 503);

    private final Deliveries deliveries;
    private final Endpoints endpoints;
    private final Means means;
    private final InstantSource time;

    /// What a sender works with.
    ///
    /// @param base the address this service is reached at, without a trailing slash
    /// @param fences a new one for each attempt
    public record Means(
            Courier courier, SecretBox secrets, RetrySchedule schedule, Supplier<URI> base, Supplier<Fence> fences) {}

    public SendDelivery(Deliveries deliveries, Endpoints endpoints, Means means, InstantSource time) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.means = means;
        this.time = time;
    }

    /// Returns when it is to be tried again; empty when that is nobody's business, or somebody else's.
    public Optional<Instant> send(DeliveryId id) {
        Instant now = time.instant();
        Optional<Delivery> leased = deliveries.lease(id, means.fences().get(), now);
        if (leased.isEmpty() || !(leased.get().state() instanceof Pending pending)) {
            return Optional.empty();
        }
        Delivery mine = leased.get();
        Delivery next = endpoints
                .find(mine.scope(), id.endpoint())
                .map(endpoint -> endpoint.enabled() || endpoint.isPerJob()
                        ? tell(endpoint, mine, pending)
                        : switchedOff(mine, now))
                .orElseGet(() -> mine.dropped(now));
        return deliveries.change(mine, next) ? next.dueAt() : Optional.empty();
    }

    private Delivery tell(Endpoint endpoint, Delivery mine, Pending pending) {
        Instant now = time.instant();
        Answer answer = means.courier().carry(address(endpoint, mine.event()), letter(endpoint, mine, now));
        Seen seen = new Seen(mine.attempts() + 1, now, time.instant(), answer);
        return switch (answer) {
            case Answer.Status(int status, Optional<String> _)
            when status >= 200 && status < 300 -> {
                endpoint.reached(seen.over()).ifPresent(noted -> endpoints.change(endpoint, noted));
                yield mine.tried(seen.last(), new Delivered(seen.over()));
            }
            case Answer.Status(int status, Optional<String> _)
            when status == GONE -> {
                disable(endpoint, Why.GONE, seen.over());
                yield mine.tried(seen.last(), new Failed(seen.over()));
            }
            case Answer.Status(int status, Optional<String> retryAfter) ->
                again(endpoint, mine, pending, seen, BUSY.contains(status) ? retryAfter : Optional.empty());
            case Answer.None _ -> again(endpoint, mine, pending, seen, Optional.empty());
        };
    }

    private static URI address(Endpoint endpoint, Event event) {
        return switch (event) {
            case Event.JobOver over -> over.hook().orElse(endpoint.url());
            case Event.Test _ -> endpoint.url();
        };
    }

    private Letter letter(Endpoint endpoint, Delivery mine, Instant now) {
        String id = mine.id().event().toString();
        String body = Payload.of(mine.event(), means.base().get());
        List<Secret> signing = endpoint.secrets().at(now).stream()
                .map(secret -> means.secrets().open(secret, endpoint.id()))
                .toList();
        return new Letter(id, now, Signer.sign(signing, id, now, body), body);
    }

    /// An attempt that brought nothing: the next one, not before the receiver wants it; or the schedule's end.
    private Delivery again(Endpoint endpoint, Delivery mine, Pending pending, Seen seen, Optional<String> retryAfter) {
        int made = pending.step() + 1;
        Optional<Duration> wait = means.schedule().after(made);
        if (wait.isEmpty()) {
            disableIfNothingArrived(endpoint, pending.since(), seen.over());
            return mine.tried(seen.last(), new Failed(seen.over()));
        }
        Instant usual = seen.over().plus(wait.get());
        Instant next = retryAfter
                .flatMap(header -> RetryAfter.of(header, seen.over()))
                .filter(wished -> wished.isAfter(usual))
                .orElse(usual);
        return mine.tried(seen.before(next), new Pending(made, pending.since(), next, Optional.empty()));
    }

    private static Delivery switchedOff(Delivery mine, Instant now) {
        Seen seen = new Seen(mine.attempts() + 1, now, now, new Answer.None(Trouble.ENDPOINT_DISABLED));
        return mine.tried(seen.last(), new Failed(now));
    }

    /// What was decided is about this endpoint as it is now, whoever has changed it meanwhile.
    private void disableIfNothingArrived(Endpoint seen, Instant since, Instant now) {
        endpoints
                .find(seen.scope(), seen.id())
                .filter(endpoint -> !endpoint.mayHaveBeenReachedSince(since))
                .ifPresent(endpoint -> disable(endpoint, Why.FAILING, now));
    }

    /// What one job's own address does says nothing of another's.
    private void disable(Endpoint endpoint, Why why, Instant now) {
        if (endpoint.isPerJob()) {
            return;
        }
        endpoints.change(endpoint, endpoint.disabled(why, now));
    }

    /// An attempt that is over.
    private record Seen(int number, Instant at, Instant over, Answer answer) {
        Attempt last() {
            return attempt(Optional.empty());
        }

        Attempt before(Instant next) {
            return attempt(Optional.of(next));
        }

        private Attempt attempt(Optional<Instant> next) {
            Duration took = Duration.between(at, over);
            return switch (answer) {
                case Answer.Status(int status, Optional<String> _) ->
                    new Attempt(number, at, took, OptionalInt.of(status), Optional.empty(), next);
                case Answer.None(Trouble why) ->
                    new Attempt(number, at, took, OptionalInt.empty(), Optional.of(why), next);
            };
        }
    }
}
