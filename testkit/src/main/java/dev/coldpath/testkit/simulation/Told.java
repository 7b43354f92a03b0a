package dev.coldpath.testkit.simulation;

import static dev.coldpath.testkit.simulation.Violation.unless;

import dev.coldpath.account.Scope;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Hooks;
import dev.coldpath.testkit.Samples;
import dev.coldpath.webhook.Delivery;
import dev.coldpath.webhook.Endpoint;
import dev.coldpath.webhook.EventType;
import dev.coldpath.webhook.OwnEndpoints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Who wants to be told of which ends, and whether each of them is written down, once.
final class Told {
    private static final int ALL = 10_000;

    private final Engine engine;
    private final List<Endpoint> endpoints = new ArrayList<>();
    private final Map<Endpoint, Integer> ends = new HashMap<>();

    Told(Engine engine) {
        this.engine = engine;
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

    /// A job has just ended.
    void ended(Job over) {
        EventType type = over.state() instanceof Failed ? EventType.JOB_FAILED : EventType.JOB_SUCCEEDED;
        for (Endpoint endpoint : endpoints) {
            if (endpoint.scope().equals(over.scope()) && endpoint.events().contains(type)) {
                ends.merge(endpoint, 1, Integer::sum);
                unless(
                        rows(endpoint).stream()
                                        .filter(row -> tellsOf(row, over))
                                        .count()
                                == 1,
                        "I-22",
                        over,
                        ": not written down once for ",
                        endpoint.id());
            }
        }
    }

    /// As many rows as ends, and each tells of another job.
    void checkAll() {
        ends.forEach((endpoint, count) -> {
            List<Delivery> rows = rows(endpoint);
            long apart = rows.stream().map(row -> row.event().id()).distinct().count();
            unless(
                    rows.size() == count && apart == count,
                    "I-22",
                    endpoint.id(),
                    ": told of " + count + " ends in " + rows.size() + " rows");
        });
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
