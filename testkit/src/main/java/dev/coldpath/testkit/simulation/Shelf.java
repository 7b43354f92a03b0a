package dev.coldpath.testkit.simulation;

import static dev.coldpath.testkit.simulation.Violation.unless;

import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.job.ResultRef.Place;
import dev.coldpath.result.Packed;
import dev.coldpath.result.ResultStore;
import dev.coldpath.result.ResultStore.Address;
import dev.coldpath.result.Results;
import dev.coldpath.result.Results.Read;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Engine;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where workers keep results: small ones in the store, large ones with a store of objects that may be shut for long
/// and changes bytes now and then. Judges whether what a job names is there, and whole.
final class Shelf {
    private static final String FILLER = "x".repeat(Results.SMALL);

    private final Steps steps;
    private final Scheduler scheduler;
    private final Weather weather;
    private final ResultStore rows;
    private final Map<Address, byte[]> objects = new HashMap<>();
    private final Map<Fence, Boolean> large = new HashMap<>();
    private final Set<Address> changed = new HashSet<>();
    private final Set<JobId> cutShort = new HashSet<>();
    private final Results results;

    Shelf(Engine engine, Steps steps, Scheduler scheduler, Weather weather) {
        this.steps = steps;
        this.scheduler = scheduler;
        this.weather = weather;
        this.rows = engine.results();
        this.results = new Results(
                far(rows::put, rows::get),
                far(this::store, address -> Optional.ofNullable(objects.get(address))),
                new Results.Clocks(
                        () -> scheduler.current().now(),
                        until -> scheduler.current().sleepUntil(until),
                        () -> scheduler.current().chance().nextLong()),
                cutShort::add);
    }

    /// Keeps the result of the attempt at work.
    Kept keep(Actor actor, Job job, Fence fence) {
        large.put(fence, actor.tosses(5));
        try {
            return results.keep(job, fence, json(fence));
        } catch (InterruptedException e) {
            throw new IllegalStateException("simulation: nobody interrupts an actor", e);
        }
    }

    /// A job has just ended: what it names must be there already.
    void ended(Job over) {
        if (over.state() instanceof Succeeded succeeded && succeeded.result() instanceof Kept kept) {
            Address address = new Address(over.scope(), over.id(), kept.fence());
            Optional<byte[]> stored =
                    kept.place() == Place.ROW ? rows.get(address) : Optional.ofNullable(objects.get(address));
            unless(stored.isPresent(), "I-18", over, ": ended before its result was there");
            unless(kept.whole() || kept.place() == Place.ROW, "I-19", over, ": cut short, and not in its row");
            unless(kept.whole() || cutShort.contains(over.id()), "I-19", over, ": cut short, and nobody was told");
        }
    }

    /// Somebody reads a result, and gets it whole, cut short and saying so, or not at all.
    void read(Job job, Kept kept) {
        boolean lost = changed.contains(new Address(job.scope(), job.id(), kept.fence()));
        switch (results.read(job, kept)) {
            case Read.Whole(String json) -> {
                boolean itself = json.equals(json(kept.fence()));
                unless(!lost, "I-18", job, ": changed bytes are its result");
                unless(itself == kept.whole(), "I-19", job, ": whole is said of what is not, or the other way round");
                unless(itself || json.startsWith("{\"__truncated\":true,"), "I-19", job, ": cut short without a word");
            }
            case Read.Lost() -> unless(lost, "I-18", job, ": its result is lost");
        }
    }

    private String json(Fence fence) {
        String by = "{\"by\":\"" + fence.hex() + "\"";
        return large.getOrDefault(fence, false) ? by + ",\"filler\":\"" + FILLER + "\"}" : by + "}";
    }

    private void store(Address address, byte[] gzip) {
        Actor actor = scheduler.current();
        if (weather.shutsObjects()) {
            throw new StoreDown("the store of objects is shut");
        }
        if (weather.strikes(actor, 10)) {
            changed.add(address);
            byte[] other = json(address.fence()).replace("\"by\"", "\"BY\"").getBytes(StandardCharsets.UTF_8);
            objects.put(address, Packed.of(other).gzip());
        } else {
            changed.remove(address);
            objects.put(address, gzip);
        }
    }

    /// What was read, as a story tells it.
    private record Bytes(Optional<byte[]> stored) {
        @Override
        public String toString() {
            return stored.map(bytes -> bytes.length + " bytes").orElse("nothing");
        }
    }

    private interface Put {
        void put(Address address, byte[] gzip);
    }

    private interface Get {
        Optional<byte[]> get(Address address);
    }

    private ResultStore far(Put put, Get get) {
        return new ResultStore() {
            @Override
            public void put(Address address, byte[] gzip) {
                steps.call("put", address, () -> {
                    put.put(address, gzip);
                    return true;
                });
            }

            @Override
            public Optional<byte[]> get(Address address) {
                return steps.call("get", address, () -> new Bytes(get.get(address)))
                        .stored();
            }
        };
    }
}
