package dev.coldpath.testkit.simulation;

import static dev.coldpath.testkit.simulation.Violation.unless;

import dev.coldpath.account.Scope;
import dev.coldpath.hook.EventType;
import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Hooks;
import dev.coldpath.testkit.Samples;
import dev.coldpath.webhook.Attempt;
import dev.coldpath.webhook.Attempt.Trouble;
import dev.coldpath.webhook.Delivery;
import dev.coldpath.webhook.DeliveryId;
import dev.coldpath.webhook.DeliveryState.Pending;
import dev.coldpath.webhook.Endpoint;
import dev.coldpath.webhook.OwnEndpoints;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/// Who wants to be told of which ends; whether each of them is written down, once; and whether it is told.
final class Told {
    private static final int ALL = 10_000;
    private static final int LADDER = 10;
    private static final int GONE = 410;

    private final Engine engine;
    private final List<Endpoint> endpoints = new ArrayList<>();
    private final Map<Endpoint, Integer> ends = new HashMap<>();
    private final Map<JobId, List<Endpoint>> listeners = new HashMap<>();
    private final Map<DeliveryId, Delivery> deliveries = new LinkedHashMap<>();
    private final Set<String> received = new HashSet<>();
    private Runnable news = () -> {};

    Told(Engine engine) {
        this.engine = engine;
    }

    /// Runs this whenever there is something new to tell.
    void onNews(Runnable what) {
        news = what;
    }

    /// Before the first job is admitted.
    void wants(Scope scope, Set<EventType> events) {
        // ids drawn from the same numbers every time: a history is the same whenever it is played
        Random chance = new Random(endpoints.size());
        Endpoint endpoint = new OwnEndpoints(engine.endpoints(), engine.deliveries(), Hooks.secrets(), chance)
                .register(scope, Hooks.RECEIVER, events, "", Samples.NOON)
                .orElseThrow()
                .endpoint();
        endpoints.add(endpoint);
        ends.put(endpoint, 0);
    }

    /// A job has just been admitted: who listens now is to be told of its end.
    void admitted(Job job) {
        listeners.put(
                job.id(),
                endpoints.stream()
                        .filter(endpoint -> endpoint.scope().equals(job.scope()))
                        .filter(endpoint ->
                                Hooks.stored(engine.endpoints(), endpoint).enabled())
                        .toList());
    }

    /// A job has just ended.
    void ended(Job over) {
        EventType type = over.state() instanceof Failed ? EventType.JOB_FAILED : EventType.JOB_SUCCEEDED;
        for (Endpoint endpoint : listeners.getOrDefault(over.id(), List.of())) {
            if (endpoint.events().contains(type)) {
                ends.merge(endpoint, 1, Integer::sum);
                List<Delivery> telling = rows(endpoint).stream()
                        .filter(row -> tellsOf(row, over))
                        .toList();
                unless(telling.size() == 1, "I-22", over, ": not written down once for ", endpoint.id());
                deliveries.put(telling.getFirst().id(), telling.getFirst());
                news.run();
            }
        }
    }

    /// When the next of them may be sent; empty when there is nothing to send.
    Optional<Instant> nextDue() {
        return deliveries.values().stream()
                .flatMap(delivery -> delivery.dueAt().stream())
                .min(Instant::compareTo);
    }

    /// A sender has, or has not, got the lease of one.
    Optional<Delivery> lent(DeliveryId id, Fence sender, Instant now, Optional<Delivery> lent) {
        lent.ifPresent(mine -> {
            Delivery before = known(id);
            boolean his = before.state() instanceof Pending pending
                    && (!pending.dueAt().isAfter(now)
                            || pending.holder()
                                    .filter(holder -> holder.equals(sender) || holder.equals(Pending.ANY_SENDER))
                                    .isPresent());
            unless(his, "I-22", id, ": lent at ", now, " though ", before);
            deliveries.put(id, mine);
        });
        return lent;
    }

    /// Somebody has, or has not, handed one over to the senders.
    boolean handedOver(DeliveryId id, Instant now, boolean handed) {
        if (handed) {
            Delivery before = known(id);
            boolean due = before.dueAt().filter(at -> !at.isAfter(now)).isPresent();
            unless(due, "I-22", id, ": handed over at ", now, " though ", before);
            deliveries.put(id, before.handedOver(now).orElseThrow());
        }
        return handed;
    }

    /// A sender has written down what came of it, or was too late to.
    boolean changed(Delivery seen, Delivery next, boolean mine) {
        Delivery before = known(seen.id());
        unless(!mine || before.equals(seen) || before.equals(next), "I-22", next, ": written over ", before);
        if (mine) {
            deliveries.put(next.id(), next);
        }
        return mine;
    }

    private Delivery known(DeliveryId id) {
        return Optional.ofNullable(deliveries.get(id))
                .orElseThrow(() -> new Violation("I-22", id + ": tells of no end"));
    }

    /// The receiver has taken a message of that id.
    void received(String id) {
        received.add(id);
    }

    /// As many rows as ends, each of another job, and each told or, once nobody listens, kept as a dead letter.
    void checkAll() {
        ends.forEach((endpoint, count) -> {
            List<Delivery> rows = rows(endpoint);
            long apart = rows.stream().map(row -> row.event().id()).distinct().count();
            unless(
                    rows.size() == count && apart == count,
                    "I-22",
                    endpoint.id(),
                    ": told of " + count + " ends in " + rows.size() + " rows");
            rows.forEach(this::checkTold);
        });
    }

    private void checkTold(Delivery row) {
        unless(row.equals(known(row.id())), "I-22", row, ": not as it was written");
        boolean taken = received.contains(row.event().id().toString());
        boolean good = switch (row.state().stage()) {
            case DELIVERED -> taken;
            case FAILED -> row.attempts() >= LADDER || givenUp(row.log().getLast());
            case PENDING, DROPPED -> false;
        };
        unless(good, "I-22", row, ": and received is ", taken);
    }

    /// Whether nobody listens there any more.
    private static boolean givenUp(Attempt last) {
        return last.status().equals(OptionalInt.of(GONE))
                || last.trouble().equals(Optional.of(Trouble.ENDPOINT_DISABLED));
    }

    private List<Delivery> rows(Endpoint endpoint) {
        return engine.deliveries()
                .list(endpoint.id(), Optional.empty(), Optional.empty(), ALL)
                .deliveries();
    }

    private static boolean tellsOf(Delivery row, Job job) {
        return row.event().id().toString().equals("evt_" + job.id().toString().replace("-", ""));
    }
}
