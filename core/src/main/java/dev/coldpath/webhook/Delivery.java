package dev.coldpath.webhook;

import dev.coldpath.account.Scope;
import dev.coldpath.hook.EndpointId;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.job.JobState.Open;
import dev.coldpath.job.JobState.Settled;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.webhook.DeliveryState.Dropped;
import dev.coldpath.webhook.DeliveryState.Pending;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One event on its way to one endpoint.
///
/// @param attempts how many were made, of which the log keeps the newest
/// @param version rises with every write, so that a write holds only over what was read
public record Delivery(
        DeliveryId id, Scope scope, Event event, DeliveryState state, List<Attempt> log, int attempts, long version) {
    /// How long a sender holds the lease: longer than an attempt may take.
    public static final Duration LEASE = Duration.ofSeconds(60);

    /// How long senders have to take it before it is handed over to them again.
    public static final Duration HANDED_OVER_FOR = Duration.ofSeconds(60);

    /// How long it can be looked at.
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int LONGEST_LOG = 12;

    public Delivery {
        log = List.copyOf(log.subList(Math.max(0, log.size() - LONGEST_LOG), log.size()));
    }

    /// A new one, due at once.
    static Delivery of(Event event, EndpointId endpoint, Scope scope) {
        Instant at = event.at();
        return new Delivery(
                new DeliveryId(endpoint, at, event.id()),
                scope,
                event,
                new Pending(0, at, at, Optional.empty()),
                List.of(),
                0,
                1);
    }

    /// What a job's end is told with: one to each endpoint that wants to know of such an end.
    ///
    /// @param over a job that has just ended
    public static List<Delivery> ofEnd(Job over) {
        return end(over).stream()
                .flatMap(event -> over.targets().stream()
                        .filter(target -> target.events().contains(event.type()))
                        .map(target -> of(event.to(target), target.endpoint(), over.scope())))
                .toList();
    }

    private static Optional<Event.JobOver> end(Job over) {
        return over.state() instanceof Settled settled
                ? Optional.of(new Event.JobOver(settled.at(), over.id(), over.kind(), reason(settled), over.metadata()))
                : Optional.empty();
    }

    private static Optional<Failure.Reason> reason(Settled settled) {
        return switch (settled) {
            case Succeeded _ -> Optional.empty();
            case Failed(Open _, Instant _, Failure failure) -> Optional.of(failure.reason());
        };
    }

    /// Leased to a sender; empty when it is not to be sent now. The holder of the lease is given it again.
    public Optional<Delivery> lentTo(Fence sender, Instant now) {
        if (!(state instanceof Pending pending)) {
            return Optional.empty();
        }
        if (pending.holder().equals(Optional.of(sender))) {
            return Optional.of(this);
        }
        return pending.lendable(now)
                ? Optional.of(with(new Pending(pending.step(), pending.since(), now.plus(LEASE), Optional.of(sender))))
                : Optional.empty();
    }

    /// Handed over to the senders, so that it is not due for a while, and any of them may take it; empty when it is not
    /// due.
    public Optional<Delivery> handedOver(Instant now) {
        if (!(state instanceof Pending pending) || !pending.due(now)) {
            return Optional.empty();
        }
        Instant again = now.plus(HANDED_OVER_FOR);
        return Optional.of(with(new Pending(pending.step(), pending.since(), again, Optional.of(Pending.ANY_SENDER))));
    }

    /// After an attempt.
    Delivery tried(Attempt attempt, DeliveryState next) {
        List<Attempt> longer = Stream.concat(log.stream(), Stream.of(attempt)).toList();
        return new Delivery(id, scope, event, next, longer, attempt.number(), version + 1);
    }

    /// To be sent anew, with the same id and from the ladder's foot; empty once its endpoint is gone.
    public Optional<Delivery> reopened(Instant now) {
        return state instanceof Dropped
                ? Optional.empty()
                : Optional.of(with(new Pending(0, now, now, Optional.empty())));
    }

    /// Nobody is left to tell.
    Delivery dropped(Instant now) {
        return with(new Dropped(now));
    }

    public boolean pending() {
        return state instanceof Pending;
    }

    /// When somebody must look at it; empty when nobody must.
    public Optional<Instant> dueAt() {
        return state instanceof Pending pending ? Optional.of(pending.dueAt()) : Optional.empty();
    }

    /// From when on it answers as if it had never been.
    public Instant forgottenAt() {
        return id.createdAt().plus(KEPT);
    }

    private Delivery with(DeliveryState next) {
        return new Delivery(id, scope, event, next, log, attempts, version + 1);
    }
}
